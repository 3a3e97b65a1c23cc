#include "api/http/Backend.h"

#include <QHttpServerRequest>
#include <QHttpServerResponse>
#include <QRegularExpression>
#include <algorithm>

#include "api/http/Acceptor.h"

namespace sentisound::api {
namespace {

using Method = QHttpServerRequest::Method;

const QByteArray kConnection = QByteArrayLiteral("n");  // short: QHttpServer reads heads byte by byte
constexpr const char* kNowhere = "/-";                  // no route has this path

quint64 connectionOf(const QHttpServerRequest& request) {
  return request.value(kConnection).toULongLong();
}

/// As QHttpServer writes it: a regular expression with "<arg>" for what varies.
QString ruleOf(const Resource& resource) {
  QString rule;
  for (const auto& segment : resource.segments)
    rule += u'/' + (isParameter(segment) ? QStringLiteral("<arg>") : QRegularExpression::escape(segment));
  return rule;
}

bool knownToQt(const QByteArray& method) {
  for (const char* one : {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
    if (method == one) return true;
  return false;
}

/// A segment in which nothing is left to decode, so that QHttpServer cannot read it in another way than we do
/// ("%2F" is no new segment). What is replaced can only have stood for a parameter, whose value we know.
QByteArray plain(const QString& segment) {
  QByteArray text = segment.toUtf8();
  for (char& c : text) {
    const bool harmless = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                          c == '.' || c == '_' || c == '-';
    if (!harmless) c = '~';
  }
  return text;
}

HeaderList fieldsOf(const Answer& answer) {
  HeaderList fields(answer.headers.begin(), answer.headers.end());
  const bool saysCaching =
      std::ranges::any_of(fields, [](const auto& field) { return field.first.toLower() == "cache-control"; });
  if (!saysCaching) fields.emplace_back("Cache-Control", "no-store");
  fields.emplace_back("X-Content-Type-Options", "nosniff");
  return fields;
}

}  // namespace

Backend::Backend(const Router& router, Routed routed) : routed_(std::move(routed)) {
  for (const auto& resource : router.resources()) addRule(resource);
  http_.setMissingHandler([this](const QHttpServerRequest& request, QHttpServerResponder&& responder) {
    routed_(connectionOf(request), nullptr, std::move(responder));
  });
}

/// QHttpServer wants a function with as many texts as the rule has varying segments. We have them already,
/// decoded strictly.
void Backend::addRule(const Resource& resource) {
  const QString rule = ruleOf(resource);
  const auto parameters = std::ranges::count_if(resource.segments, isParameter);
  const auto take = [this, &resource](const QHttpServerRequest& request, QHttpServerResponder&& responder) {
    routed_(connectionOf(request), &resource, std::move(responder));
  };
  bool added = false;
  if (parameters == 0)
    added = http_.route(rule, Method::AnyKnown,
                        [take](const QHttpServerRequest& request, QHttpServerResponder&& responder) {
                          take(request, std::move(responder));
                        });
  if (parameters == 1)
    added = http_.route(rule, Method::AnyKnown,
                        [take](const QString&, const QHttpServerRequest& request,
                               QHttpServerResponder&& responder) { take(request, std::move(responder)); });
  if (parameters == 2)
    added = http_.route(rule, Method::AnyKnown,
                        [take](const QString&, const QString&, const QHttpServerRequest& request,
                               QHttpServerResponder&& responder) { take(request, std::move(responder)); });
  if (!added) qFatal("REST: %s cannot be routed", resource.pattern.constData());
}

void Backend::bind(std::unique_ptr<Acceptor> acceptor) {
  http_.bind(acceptor.release());
}

QByteArray Backend::head(const QByteArray& method, const QStringList& path, quint64 connection) {
  QByteArray address;
  for (const auto& segment : path) address += '/' + plain(segment);
  const bool isRoot = path.size() == 1 && path.front().isEmpty();
  if (!isRoot && (path.isEmpty() || path.contains(QString()))) address = kNowhere;
  return (knownToQt(method) ? method : QByteArrayLiteral("OPTIONS")) + ' ' + address + " HTTP/1.1\r\n" +
         kConnection + ':' + QByteArray::number(connection) + "\r\n\r\n";
}

void writeAnswer(const Answer& answer, QHttpServerResponder& responder) {
  const auto status = static_cast<QHttpServerResponder::StatusCode>(answer.status);
  const auto fields = fieldsOf(answer);
  if (answer.streamed) {
    responder.writeStatusLine(status);
    responder.writeHeader(QByteArrayLiteral("Content-Type"), answer.contentType);
    for (const auto& [name, value] : fields) responder.writeHeader(name, value);
    responder.writeBody(answer.body);
    return;
  }
  QHttpServerResponse response(answer.contentType, answer.body, status);
  if (answer.contentType.isEmpty()) response.clearHeaders();
  response.addHeaders(fields);
  response.write(std::move(responder));
}

}  // namespace sentisound::api
