#include "store/MessageCodec.h"

#include <QJsonObject>
#include <QString>

namespace sentisound {
namespace {

constexpr int kDeepest = 8;  // of messages in messages; a stranger's row may nest as it likes

QString textOf(const std::string& text) {
  return QString::fromStdString(text);
}

QJsonValue toJson(const MessageValue& value);

void appendValues(QJsonArray& array, const std::vector<MessageValue>& values) {
  for (const auto& value : values) array.append(toJson(value));
}

QJsonValue toJson(const MessageValue& value) {
  QJsonArray parts;
  switch (value.kind) {
    case MessageValue::Kind::Text:
      break;
    case MessageValue::Kind::Number:
      return QJsonObject{{QStringLiteral("number"), textOf(value.text)}};
    case MessageValue::Kind::Label:
      return QJsonObject{{QStringLiteral("label"), textOf(value.text)}};
    case MessageValue::Kind::Message:
      parts.append(textOf(value.text));
      appendValues(parts, value.parts);
      return QJsonObject{{QStringLiteral("message"), parts}};
    case MessageValue::Kind::List:
      appendValues(parts, value.parts);
      return QJsonObject{{QStringLiteral("list"), parts}};
  }
  return textOf(value.text);
}

MessageValue valueFrom(const QJsonValue& json, int depth);

std::vector<MessageValue> valuesFrom(const QJsonArray& array, qsizetype first, int depth) {
  std::vector<MessageValue> values;
  for (qsizetype i = first; i < array.size() && depth < kDeepest; ++i)
    values.push_back(valueFrom(array.at(i), depth + 1));
  return values;
}

MessageValue valueFrom(const QJsonValue& json, int depth) {
  MessageValue value(json.toString().toStdString());
  const QJsonObject object = json.toObject();
  if (object.isEmpty()) return value;
  const QString kind = object.begin().key();
  const QJsonValue content = object.begin().value();
  value.text = content.toString().toStdString();
  if (kind == QLatin1String("number")) value.kind = MessageValue::Kind::Number;
  if (kind == QLatin1String("label")) value.kind = MessageValue::Kind::Label;
  if (kind == QLatin1String("message")) {
    value.kind = MessageValue::Kind::Message;
    value.text = content.toArray().at(0).toString().toStdString();
    value.parts = valuesFrom(content.toArray(), 1, depth);
  }
  if (kind == QLatin1String("list")) {
    value.kind = MessageValue::Kind::List;
    value.parts = valuesFrom(content.toArray(), 0, depth);
  }
  return value;
}

/// Behind what stands in `array` already.
void appendMessage(QJsonArray& array, const Message& message) {
  array.append(textOf(message.english()));
  if (message.values().empty()) return;
  array.append(textOf(message.pattern()));
  appendValues(array, message.values());
}

/// English, and perhaps template and values, from `first` on.
Message messageFrom(const QJsonArray& array, qsizetype first) {
  if (array.size() <= first + 1) return Message::kept(array.at(first).toString().toStdString());
  return Message::kept(array.at(first + 1).toString().toStdString(), valuesFrom(array, first + 2, 0));
}

}  // namespace

QJsonArray messagesToJson(const Messages& messages) {
  QJsonArray all;
  for (const auto& message : messages) {
    QJsonArray one;
    appendMessage(one, message);
    all.append(one.size() == 1 ? one.first() : QJsonValue(one));
  }
  return all;
}

Messages messagesFromJson(const QJsonArray& array) {
  Messages messages;
  for (const QJsonValue& one : array)
    messages.push_back(messageFrom(one.isArray() ? one.toArray() : QJsonArray{one}, 0));
  return messages;
}

QJsonArray reasonsToJson(const std::vector<Reason>& reasons) {
  QJsonArray all;
  for (const auto& reason : reasons) {
    QJsonArray one{textOf(reason.code)};
    appendMessage(one, reason.text);
    all.append(one);
  }
  return all;
}

std::vector<Reason> reasonsFromJson(const QJsonArray& array) {
  std::vector<Reason> reasons;
  for (const QJsonValue& one : array)
    reasons.push_back({one.toArray().at(0).toString().toStdString(), messageFrom(one.toArray(), 1)});
  return reasons;
}

}  // namespace sentisound
