// What a person says about one analysis: the right label and a note. Knows no page, no model, no store.
#pragma once

#include <QStringList>
#include <QWidget>
#include <memory>

namespace sentisound {

namespace Ui {
class CorrectionEditor;
}

/// One analysis as the editor shows it.
struct Correctable {
  qint64 id = 0;
  QString name{};        ///< of the recording
  QStringList labels{};  ///< to choose from, as the model writes them
  QString predicted{};   ///< what the model said; empty where it was withheld
  QString label{};       ///< the correction that is there; empty: none
  QString note{};
};

class CorrectionEditor : public QWidget {
  Q_OBJECT

 public:
  explicit CorrectionEditor(QWidget* parent = nullptr);
  ~CorrectionEditor() override;

  /// Shows this analysis instead of what was there; what was changed about that is saved before. If it is the
  /// same one, what is being written stays.
  void edit(const Correctable& analysis);
  /// As Save, if anything was changed; for when what is written about goes out of sight.
  void saveChanges();
  [[nodiscard]] qint64 id() const { return analysis_.id; }
  /// Gives the label box the keyboard.
  void focusLabel();

 Q_SIGNALS:
  /// Save, Remove correction, which empties both, or saveChanges(). An empty label: not corrected.
  void saved(qint64 id, const QString& label, const QString& note);
  /// Close or Esc; also after saved().
  void closed();

 protected:
  /// Ctrl+Enter saves, Esc closes.
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void save();
  void tell(const QString& label, const QString& note);
  void fill();
  void discard();
  [[nodiscard]] bool changed() const;
  void showChanged();
  [[nodiscard]] QString label() const;
  [[nodiscard]] QString note() const;

  std::unique_ptr<Ui::CorrectionEditor> ui_;
  Correctable analysis_;
};

}  // namespace sentisound
