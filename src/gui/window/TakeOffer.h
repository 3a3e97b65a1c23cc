// A take that was being recorded when the program ended: it is there, and can be analysed now.
#pragma once

#include <QFrame>
#include <QString>

class QLabel;

namespace sentisound {

/// Hidden without a take.
class TakeOffer : public QFrame {
  Q_OBJECT

 public:
  explicit TakeOffer(QWidget* parent = nullptr);

  /// Offers the recording of that path.
  void offer(const QString& path);

 Q_SIGNALS:
  void analyseRequested(const QString& path);
  /// The file stays; it is not offered again.
  void declined();

 private:
  QString path_;
  QLabel* text_;
};

}  // namespace sentisound
