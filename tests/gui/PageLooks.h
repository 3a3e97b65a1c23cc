// How a page looks: a picture for people, and a check that no text is cut off.
#pragma once

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLabel>

namespace sentisound::test {

inline void expectNothingCutOff(const QWidget& page, const QString& state) {
  for (const auto* label : page.findChildren<QLabel*>()) {
    if (!label->isVisible() || label->text().isEmpty()) continue;
    const int needed = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
    EXPECT_GE(label->height(), needed) << state.toStdString() << ": " << label->text().toStdString();
    EXPECT_TRUE(label->wordWrap() || label->width() >= label->sizeHint().width())
        << state.toStdString() << ": " << label->text().toStdString();
  }
  for (const auto* button : page.findChildren<QAbstractButton*>())
    EXPECT_TRUE(!button->isVisible() || button->text().isEmpty() ||
                button->width() >= button->sizeHint().width())
        << state.toStdString() << ": " << button->text().toStdString();
}

/// Into the folder that SENTISOUND_SCREENSHOTS names; without it nothing is kept.
inline void keepPicture(QWidget& page, const QString& name) {
  const QString folder = qEnvironmentVariable("SENTISOUND_SCREENSHOTS");
  if (folder.isEmpty()) return;
  ASSERT_TRUE(QDir().mkpath(folder));
  const QPixmap shot = page.grab();
  const QString scale =
      shot.devicePixelRatio() > 1 ? QStringLiteral("_x%1").arg(shot.devicePixelRatio()) : QString();
  EXPECT_TRUE(shot.save(QStringLiteral("%1/%2%3.png").arg(folder, name, scale)));
}

}  // namespace sentisound::test
