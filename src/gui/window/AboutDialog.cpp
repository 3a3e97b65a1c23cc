#include "gui/window/AboutDialog.h"

#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

namespace sentisound {
namespace {

QString licences() {
  QFile file(QStringLiteral(":/manual/LICENSE.md"));
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}  // namespace

void openFolder(const QString& path) {
  QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

AboutDialog::AboutDialog(const AboutFacts& facts, QWidget* parent) : QDialog(parent) {
  setObjectName(QStringLiteral("about"));
  setWindowTitle(tr("About SentiSound"));
  auto* rows = new QVBoxLayout(this);
  auto* title = new QLabel(QStringLiteral("SentiSound " SENTISOUND_VERSION), this);
  title->setObjectName(QStringLiteral("aboutTitle"));
  QFont big = font();
  big.setPointSizeF(big.pointSizeF() * 1.5);
  big.setBold(true);
  title->setFont(big);
  rows->addWidget(title);
  auto* says = new QLabel(tr("Tells which emotion a voice carries, and shows why. Everything stays on this "
                             "computer."),
                          this);
  says->setWordWrap(true);
  rows->addWidget(says);

  auto* form = new QFormLayout;
  const auto add = [&](const char* name, const QString& what, const QString& value) {
    auto* label = new QLabel(value, this);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    form->addRow(what, label);
  };
  add("aboutModel", tr("Model in use:"),
      facts.licence.isEmpty() ? facts.model : tr("%1 (licence: %2)").arg(facts.model, facts.licence));
  add("aboutData", tr("Data:"), QDir::toNativeSeparators(facts.dataDir));
  add("aboutDatabase", tr("History:"), facts.database);
  add("aboutQt", tr("Built with:"), QStringLiteral("Qt " QT_VERSION_STR));
  rows->addLayout(form);

  auto* text = new QTextBrowser(this);
  text->setObjectName(QStringLiteral("licences"));
  text->setAccessibleName(tr("Licences"));
  text->setOpenLinks(false);
  text->setMarkdown(licences());
  rows->addWidget(text, 1);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  auto* open = buttons->addButton(tr("&Open the data folder"), QDialogButtonBox::ActionRole);
  connect(open, &QPushButton::clicked, this, [folder = facts.dataDir] { openFolder(folder); });
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  rows->addWidget(buttons);
  resize(80 * fontMetrics().averageCharWidth(), 30 * fontMetrics().height());
}

}  // namespace sentisound
