// A line below the result where the model or the profile that is chosen now is not the one it was made with.
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace sentisound {

struct AnalysisOutcome;

/// Hidden where both are the same. "Made with: model field; chosen now: model prosody-lda" and a button
/// that analyses the recording with what is chosen.
class MadeWith : public QWidget {
  Q_OBJECT

 public:
  explicit MadeWith(QWidget* parent = nullptr);

  /// Of new analyses; empty speaker: no profile.
  void showChosen(const QString& model, const QString& speaker);
  /// nullptr: nothing is shown that was analysed.
  void showResult(const AnalysisOutcome* outcome);
  /// The recording is kept, and nothing runs.
  void setCanAnalyse(bool can);

 Q_SIGNALS:
  void analyseRequested();

 private:
  struct Parts {
    QString model{};
    QString speaker{};
  };

  void showDifference();

  Parts made_{};  ///< no model: nothing was
  Parts chosen_{};
  bool knowsSpeakers_ = true;  ///< the model it was made with
  QLabel* words_;
  QToolButton* analyse_;
};

}  // namespace sentisound
