#include "gui/speakers/Prompts.h"

#include <QCoreApplication>

namespace sentisound {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("Prompts", text);
}

}  // namespace

const std::vector<Prompt>& profilePrompts() {
  static const std::vector<Prompt> prompts{
      {tr("plainly, as you would read out a timetable"),
       tr("The next bus to the station leaves at ten past nine.")},
      {tr("happily, as if you had good news"),
       tr("Guess what: we got the flat, and we can move in on Monday!")},
      {tr("sadly, as if you missed somebody"), tr("It is so quiet here since they have all gone home.")},
      {tr("angrily, as if it happened again"), tr("I have told you three times to shut that door!")},
      {tr("calmly, as if you soothed a child"),
       tr("Everything is all right, just close your eyes and rest.")},
      {tr("fearfully, as if you had heard a noise"),
       tr("Wait, did you hear that? There is somebody downstairs.")},
      {tr("with surprise, as if you could not believe it"),
       tr("Oh! I did not expect to see you here today!")},
      {tr("with disgust, as if something had gone off"),
       tr("Ugh, this milk smells awful, pour it away at once.")},
      {tr("eagerly, as if you told a friend"),
       tr("You really have to come along, the view from up there is wonderful.")},
      {tr("tiredly, as if after a long day"), tr("I think I will just make some tea and go to bed early.")}};
  return prompts;
}

}  // namespace sentisound
