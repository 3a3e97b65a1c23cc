// Dragging files over a widget and dropping them.
#pragma once

#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace sentisound::test {

/// True if the target took them.
inline bool dropOn(QWidget* target, const QStringList& paths) {
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

}  // namespace sentisound::test
