#include "gui/result/ResultPanel.h"

#include <QToolButton>

#include "gui/result/ResultText.h"
#include "ui_ResultPanel.h"

namespace sentisound {
namespace {

constexpr int kHeadlinePixels = 24;

}  // namespace

ResultPanel::ResultPanel(QWidget* parent) : QWidget(parent), ui_(std::make_unique<Ui::ResultPanel>()) {
  ui_->setupUi(this);
  QFont big = font();
  big.setPixelSize(kHeadlinePixels);
  big.setBold(true);
  ui_->emotion->setFont(big);
  big.setBold(false);
  ui_->percent->setFont(big);
  ui_->note->setKind(MessageBar::Kind::Note);
  ui_->details->hide();
  connect(ui_->showDetails, &QToolButton::toggled, this, [this](bool open) {
    ui_->showDetails->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    ui_->details->setVisible(open);
    showReasons();
  });
}

/// Why a result is doubtful is among the details; why there is none is said at once.
void ResultPanel::showReasons() {
  const bool known = !ui_->verdict->text().isEmpty();
  ui_->verdict->setVisible(known && (ui_->alternatives->text().isEmpty() || ui_->showDetails->isChecked()));
}

ResultPanel::~ResultPanel() = default;

void ResultPanel::show(const ResultText& text, const QColor& colour, const QStringList& warnings) {
  QPalette chip = palette();
  chip.setColor(QPalette::Window, colour);
  ui_->chip->setPalette(chip);
  ui_->emotion->setText(text.emotion);
  // Shares of several emotions are longer than a label: they have the room that there is, and break their
  // line.
  const bool isMix = !text.mix.empty();
  ui_->emotion->setWordWrap(isMix);
  ui_->headline->setStretchFactor(ui_->emotion, isMix ? 100 : 0);
  ui_->percent->setText(text.percent);
  ui_->percent->setVisible(!text.percent.isEmpty());
  ui_->reliability->show(text.reliability);
  ui_->mix->show(text.mix);
  const auto line = [](QLabel& label, const QString& words) {
    label.setText(words);
    label.setVisible(!words.isEmpty());  // a line without words would leave a gap
  };
  line(*ui_->alternatives, text.alternatives);
  line(*ui_->affectWords, text.affect);
  ui_->verdict->setText(text.verdict);
  showReasons();
  line(*ui_->why, text.why);
  line(*ui_->accuracy, text.accuracy);
  ui_->source->setText(text.source);
  ui_->note->showMessages(warnings);
}

void ResultPanel::addHandle(QWidget* handle) {
  ui_->sourceLine->addWidget(handle);
}

}  // namespace sentisound
