#include "gui/speakers/Prompts.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <string_view>

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

namespace {

/// The second sentence of each emotion; the first is that of profilePrompts().
std::vector<Prompt> secondPrompts() {
  return {{PromptsTr::tr("plainly, as you would give directions"),
           PromptsTr::tr("You go straight on here and turn left at the church.")},
          {PromptsTr::tr("happily, as if you met a friend"),
           PromptsTr::tr("How good to see you, come in, the cake is just ready!")},
          {PromptsTr::tr("sadly, as if you had to say goodbye"),
           PromptsTr::tr("I wish we could have stayed together a little longer.")},
          {PromptsTr::tr("angrily, as if you had been cheated"),
           PromptsTr::tr("That is enough now, I want to speak to your manager!")},
          {PromptsTr::tr("calmly, as if you had all the time in the world"),
           PromptsTr::tr("Take your time, we are in no hurry at all today.")},
          {PromptsTr::tr("fearfully, as if you stood at an edge"),
           PromptsTr::tr("Please do not go any closer, I cannot look down there.")},
          {PromptsTr::tr("with surprise, as if you had won"),
           PromptsTr::tr("What, my ticket? Are you really sure about the number?")},
          {PromptsTr::tr("with disgust, as if you had found something"),
           PromptsTr::tr("Ugh, there is hair in my soup, take it away.")}};
}

/// In the order of the prompts.
constexpr std::array<std::string_view, 8> kPromptLabels{"neutral", "happy",   "sad",       "angry",
                                                        "calm",    "fearful", "surprised", "disgust"};

Prompt promptFor(const QString& label, const std::vector<Prompt>& prompts, bool second) {
  const auto place = std::ranges::find(kPromptLabels, label.toStdString());
  if (place != kPromptLabels.end()) {
    Prompt prompt = prompts[static_cast<std::size_t>(place - kPromptLabels.begin())];
    prompt.label = label;
    return prompt;
  }
  return {PromptsTr::tr("so that it is “%1”").arg(label),
          second ? PromptsTr::tr("I think I will just make some tea and go to bed early.")
                 : PromptsTr::tr("The next bus to the station leaves at ten past nine."),
          label};
}

}  // namespace

std::vector<Prompt> teachingPrompts(const QStringList& labels) {
  std::vector<Prompt> prompts;
  for (const bool second : {false, true}) {
    const auto sentences = second ? secondPrompts() : profilePrompts();
    for (const auto& label : labels) prompts.push_back(promptFor(label, sentences, second));
  }
  return prompts;
}

}  // namespace sentisound
