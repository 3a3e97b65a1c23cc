#include "gui/speakers/Prompts.h"

#include <QCoreApplication>

namespace sentisound {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(Prompts)
};

}  // namespace

const std::vector<Prompt>& profilePrompts() {
  static const std::vector<Prompt> prompts{
      {Words::tr("plainly, as you would read out a timetable"),
       Words::tr("The next bus to the station leaves at ten past nine.")},
      {Words::tr("happily, as if you had good news"),
       Words::tr("Guess what: we got the flat, and we can move in on Monday!")},
      {Words::tr("sadly, as if you missed somebody"),
       Words::tr("It is so quiet here since they have all gone home.")},
      {Words::tr("angrily, as if it happened again"),
       Words::tr("I have told you three times to shut that door!")},
      {Words::tr("calmly, as if you soothed a child"),
       Words::tr("Everything is all right, just close your eyes and rest.")},
      {Words::tr("fearfully, as if you had heard a noise"),
       Words::tr("Wait, did you hear that? There is somebody downstairs.")},
      {Words::tr("with surprise, as if you could not believe it"),
       Words::tr("Oh! I did not expect to see you here today!")},
      {Words::tr("with disgust, as if something had gone off"),
       Words::tr("Ugh, this milk smells awful, pour it away at once.")},
      {Words::tr("eagerly, as if you told a friend"),
       Words::tr("You really have to come along, the view from up there is wonderful.")},
      {Words::tr("tiredly, as if after a long day"),
       Words::tr("I think I will just make some tea and go to bed early.")}};
  return prompts;
}

}  // namespace sentisound
