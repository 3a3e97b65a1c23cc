// A service whose shipped models are tiny ones, so that all of them load at once: "mfcc40-rf", which does not
// know speakers, and "prosody-lda", which does and is in use.
#pragma once

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QUrl>

#include "gui/GuiFixture.h"
#include "support/TinyModel.h"

namespace sentisound::test {

class TinyModelsTest : public GuiTest {
 protected:
  void SetUp() override {
    writeTinyModel(path(QStringLiteral("shipped")).toStdString());
    writeTinySpeakerModel(path(QStringLiteral("shipped")).toStdString());
    auto service = AnalysisService::open({.dataDir = path(QStringLiteral("data")),
                                          .shippedModelDirs = {path(QStringLiteral("shipped"))},
                                          .modelId = QStringLiteral("prosody-lda"),
                                          .jobs = 2});
    ASSERT_TRUE(service) << describe(service.error());
    service_ = std::move(*service);
  }

  template <class T = QWidget>
  static T* in(const QWidget& page, const char* name) {
    T* found = page.findChild<T*>(QLatin1String(name));
    EXPECT_NE(found, nullptr) << name;
    return found;
  }
  /// Drags files or folders over `target` and lets go. True if the target took them.
  static bool drop(QWidget* target, const QStringList& paths) {
    QMimeData data;
    QList<QUrl> urls;
    for (const auto& file : paths) urls << QUrl::fromLocalFile(file);
    data.setUrls(urls);
    const QPoint middle = target->rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.setAccepted(false);
    QApplication::sendEvent(target, &enter);
    if (!enter.isAccepted()) return false;
    QDropEvent event(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    event.setAccepted(false);
    QApplication::sendEvent(target, &event);
    return event.isAccepted();
  }
};

}  // namespace sentisound::test
