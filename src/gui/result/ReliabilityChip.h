// How reliable a result is, as a word on its colour.
#pragma once

#include <QLabel>
#include <optional>

#include "analysis/Verdict.h"

namespace sentisound {

class ReliabilityChip : public QLabel {
  Q_OBJECT

 public:
  explicit ReliabilityChip(QWidget* parent = nullptr);

  /// Hidden without a result, and where the headline itself says that there is no speech.
  void show(std::optional<Verdict::Kind> kind);
  using QLabel::show;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  Verdict::Kind kind_ = Verdict::Kind::Confident;
};

}  // namespace sentisound
