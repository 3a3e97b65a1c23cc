#include "core/Message.h"

#include "core/NumberText.h"

namespace sentisound {

MessageValue::MessageValue(const Figure& figure)
    : kind(Kind::Number), text(fixedText(figure.value, figure.decimals)) {}

MessageValue::MessageValue(EmotionLabel emotion) : kind(Kind::Label), text(std::move(emotion.label)) {}

MessageValue::MessageValue(const Message& message)
    : kind(Kind::Message), text(message.pattern()), parts(message.values()) {}

MessageValue::MessageValue(const std::vector<Message>& list)
    : kind(Kind::List), parts(list.begin(), list.end()) {}

bool MessageValue::operator==(const MessageValue& other) const {
  return kind == other.kind && text == other.text && parts == other.parts;
}

std::string MessageValue::english() const {
  if (kind != Kind::Message && kind != Kind::List) return text;
  std::vector<std::string> texts;
  texts.reserve(parts.size());
  for (const auto& part : parts) texts.push_back(part.english());
  return kind == Kind::Message ? filled(text, texts) : withCommas(texts);
}

std::string Message::english() const {
  return MessageValue(*this).english();
}

std::string filled(std::string_view pattern, const std::vector<std::string>& values) {
  std::string text;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const auto place = pattern[i] == '%' && i + 1 < pattern.size()
                           ? static_cast<std::size_t>(pattern[i + 1] - '1')
                           : values.size();
    if (place < values.size()) {
      text += values[place];
      ++i;
    } else {
      text += pattern[i];
    }
  }
  return text;
}

std::string withCommas(const std::vector<std::string>& texts) {
  std::string all;
  for (const auto& text : texts) all += (all.empty() ? "" : ", ") + text;
  return all;
}

std::ostream& operator<<(std::ostream& out, const Message& message) {
  return out << message.english();
}

std::vector<std::string> inEnglish(const Messages& messages) {
  std::vector<std::string> texts;
  texts.reserve(messages.size());
  for (const auto& message : messages) texts.push_back(message.english());
  return texts;
}

}  // namespace sentisound
