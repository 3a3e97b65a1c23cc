// How a page looks: a picture for people, and a check that no text is cut off.
#pragma once

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <string>
#include <vector>

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

/// Of the parts of `page` that can be seen none lies over another.
inline void expectNothingOverlaps(const QWidget& page, const std::string& state) {
  std::vector<const QWidget*> parts;
  for (const auto* part : page.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
    if (part->isVisible()) parts.push_back(part);
  for (std::size_t i = 0; i < parts.size(); ++i)
    for (std::size_t j = i + 1; j < parts.size(); ++j)
      EXPECT_FALSE(parts[i]->geometry().intersects(parts[j]->geometry()))
          << state << ": " << parts[i]->accessibleName().toStdString() << " and "
          << parts[j]->accessibleName().toStdString();
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
