#include "gui/result/ResultPanel.h"

#include "gui/result/ResultText.h"
#include "ui_ResultPanel.h"

namespace sentisound {

ResultPanel::ResultPanel(QWidget* parent) : QWidget(parent), ui_(std::make_unique<Ui::ResultPanel>()) {
  ui_->setupUi(this);
  QFont big = font();
  big.setPointSizeF(big.pointSizeF() * 2);
  big.setBold(true);
  ui_->emotion->setFont(big);
  big.setBold(false);
  ui_->percent->setFont(big);
  ui_->note->setKind(MessageBar::Kind::Note);
}

ResultPanel::~ResultPanel() = default;

void ResultPanel::show(const ResultText& text, const QColor& colour, const QStringList& warnings,
                       const std::optional<Dimensions>& dimensions) {
  QPalette chip = palette();
  chip.setColor(QPalette::Window, colour);
  ui_->chip->setPalette(chip);
  ui_->emotion->setText(text.emotion);
  ui_->percent->setText(text.percent);
  ui_->reliability->show(text.reliability);
  const auto line = [](QLabel& label, const QString& words) {
    label.setText(words);
    label.setVisible(!words.isEmpty());  // a line without words would leave a gap
  };
  const bool both = !text.alternatives.isEmpty() && !text.affect.isEmpty();
  line(*ui_->alternatives, text.alternatives + (both ? QStringLiteral(" · ") : QString()) + text.affect);
  line(*ui_->verdict, text.verdict);
  line(*ui_->why, text.why);
  ui_->accuracy->setText(text.accuracy);
  ui_->source->setText(text.source);
  ui_->note->showMessages(warnings);
  ui_->affect->show(dimensions);
}

void ResultPanel::addHandle(QWidget* handle) {
  ui_->sourceLine->addWidget(handle);
}

}  // namespace sentisound
