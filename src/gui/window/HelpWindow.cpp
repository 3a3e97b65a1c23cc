#include "gui/window/HelpWindow.h"

#include <QFile>
#include <QHBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextFrame>

namespace sentisound {
namespace {

constexpr int kChapterLevel = 2;  ///< of its heading
constexpr int kLines = 32;        ///< of the window

bool isChapter(const QTextBlock& block) {
  return block.blockFormat().headingLevel() == kChapterLevel;
}

}  // namespace

QString manualText() {
  const bool german = QLocale().language() == QLocale::German;
  QFile file(german ? QStringLiteral(":/manual/MANUAL.de.md") : QStringLiteral(":/manual/MANUAL.md"));
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

HelpWindow::HelpWindow(QWidget* parent)
    : QDialog(parent), chapters_(new QListWidget(this)), text_(new QTextBrowser(this)) {
  setObjectName(QStringLiteral("help"));
  setWindowTitle(tr("Manual – SentiSound"));
  chapters_->setObjectName(QStringLiteral("helpChapters"));
  chapters_->setAccessibleName(tr("Chapters of the manual"));
  text_->setObjectName(QStringLiteral("helpText"));
  text_->setAccessibleName(tr("Manual"));
  text_->setOpenLinks(false);
  text_->setMarkdown(manualText());
  text_->document()->setDocumentMargin(12);
  // So that the last chapters can stand at the top, too.
  auto frame = text_->document()->rootFrame()->frameFormat();
  frame.setBottomMargin(kLines * fontMetrics().height());
  text_->document()->rootFrame()->setFrameFormat(frame);
  for (auto block = text_->document()->begin(); block.isValid(); block = block.next())
    if (isChapter(block)) chapters_->addItem(block.text());
  chapters_->setFixedWidth(chapters_->sizeHintForColumn(0) + 4 * fontMetrics().averageCharWidth());
  auto* beside = new QHBoxLayout(this);
  beside->addWidget(chapters_);
  beside->addWidget(text_, 1);
  connect(chapters_, &QListWidget::currentRowChanged, this, &HelpWindow::goTo);
  resize(110 * fontMetrics().averageCharWidth(), kLines * fontMetrics().height());
}

void HelpWindow::showSection(HelpSection section) {
  show();
  raise();
  activateWindow();
  chapters_->setCurrentRow(static_cast<int>(section));
  goTo(static_cast<int>(section));
  chapters_->setFocus();
}

void HelpWindow::goTo(int chapter) {
  int at = -1;
  for (auto block = text_->document()->begin(); block.isValid(); block = block.next()) {
    if (isChapter(block)) ++at;
    if (at != chapter) continue;
    QTextCursor cursor(block);
    text_->setTextCursor(cursor);
    // The chapter's heading at the top, not only in sight.
    text_->verticalScrollBar()->setValue(text_->verticalScrollBar()->value() + text_->cursorRect().top());
    return;
  }
}

}  // namespace sentisound
