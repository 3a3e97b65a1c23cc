#include "gui/speakers/Prompts.h"

#include <QCoreApplication>

namespace sentisound {
namespace {

struct PromptsTr {
  Q_DECLARE_TR_FUNCTIONS(Prompts)
};

}  // namespace

std::vector<Prompt> profilePrompts() {
  return {{PromptsTr::tr("plainly, as you would read out a timetable"),
           PromptsTr::tr("The next bus to the station leaves at ten past nine.")},
          {PromptsTr::tr("happily, as if you had good news"),
           PromptsTr::tr("Guess what: we got the flat, and we can move in on Monday!")},
          {PromptsTr::tr("sadly, as if you missed somebody"),
           PromptsTr::tr("It is so quiet here since they have all gone home.")},
          {PromptsTr::tr("angrily, as if it happened again"),
           PromptsTr::tr("I have told you three times to shut that door!")},
          {PromptsTr::tr("calmly, as if you soothed a child"),
           PromptsTr::tr("Everything is all right, just close your eyes and rest.")},
          {PromptsTr::tr("fearfully, as if you had heard a noise"),
           PromptsTr::tr("Wait, did you hear that? There is somebody downstairs.")},
          {PromptsTr::tr("with surprise, as if you could not believe it"),
           PromptsTr::tr("Oh! I did not expect to see you here today!")},
          {PromptsTr::tr("with disgust, as if something had gone off"),
           PromptsTr::tr("Ugh, this milk smells awful, pour it away at once.")},
          {PromptsTr::tr("eagerly, as if you told a friend"),
           PromptsTr::tr("You really have to come along, the view from up there is wonderful.")},
          {PromptsTr::tr("tiredly, as if after a long day"),
           PromptsTr::tr("I think I will just make some tea and go to bed early.")}};
}

}  // namespace sentisound
