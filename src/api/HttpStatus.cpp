#include "api/HttpStatus.h"

#include <QHttpServerResponder>

namespace sentisound::api {

int httpStatus(Errc code) {
  using Status = QHttpServerResponder::StatusCode;
  const auto status = [code] {
    switch (code) {
      case Errc::NotFound:
        return Status::NotFound;
      case Errc::Unsupported:
      case Errc::Corrupt:
      case Errc::TooShort:
      case Errc::NoSpeech:
      case Errc::BadRequest:
        return Status::BadRequest;
      case Errc::TooLarge:
        return Status::PayloadTooLarge;
      case Errc::Cancelled:
        return Status::ServiceUnavailable;  // only the end of the service cancels a request whose client
                                            // still waits
      case Errc::BadModel:
      case Errc::Storage:
      case Errc::Internal:
        return Status::InternalServerError;
    }
    return Status::InternalServerError;
  }();
  return static_cast<int>(status);
}

int problemStatus(Errc code) {
  switch (code) {
    case Errc::Unsupported:
      return 415;
    case Errc::Corrupt:
    case Errc::TooShort:
    case Errc::NoSpeech:
      return 422;
    default:
      return httpStatus(code);
  }
}

QByteArray reasonPhrase(int status) {
  switch (status) {
    case 100:
      return QByteArrayLiteral("Continue");
    case 200:
      return QByteArrayLiteral("OK");
    case 201:
      return QByteArrayLiteral("Created");
    case 202:
      return QByteArrayLiteral("Accepted");
    case 204:
      return QByteArrayLiteral("No Content");
    case 206:
      return QByteArrayLiteral("Partial Content");
    case 304:
      return QByteArrayLiteral("Not Modified");
    case 400:
      return QByteArrayLiteral("Bad Request");
    case 401:
      return QByteArrayLiteral("Unauthorized");
    case 403:
      return QByteArrayLiteral("Forbidden");
    case 404:
      return QByteArrayLiteral("Not Found");
    case 405:
      return QByteArrayLiteral("Method Not Allowed");
    case 406:
      return QByteArrayLiteral("Not Acceptable");
    case 408:
      return QByteArrayLiteral("Request Timeout");
    case 409:
      return QByteArrayLiteral("Conflict");
    case 411:
      return QByteArrayLiteral("Length Required");
    case 412:
      return QByteArrayLiteral("Precondition Failed");
    case 413:
      return QByteArrayLiteral("Payload Too Large");
    case 414:
      return QByteArrayLiteral("URI Too Long");
    case 415:
      return QByteArrayLiteral("Unsupported Media Type");
    case 416:
      return QByteArrayLiteral("Range Not Satisfiable");
    case 417:
      return QByteArrayLiteral("Expectation Failed");
    case 421:
      return QByteArrayLiteral("Misdirected Request");
    case 422:
      return QByteArrayLiteral("Unprocessable Content");
    case 426:
      return QByteArrayLiteral("Upgrade Required");
    case 428:
      return QByteArrayLiteral("Precondition Required");
    case 429:
      return QByteArrayLiteral("Too Many Requests");
    case 431:
      return QByteArrayLiteral("Request Header Fields Too Large");
    case 501:
      return QByteArrayLiteral("Not Implemented");
    case 503:
      return QByteArrayLiteral("Service Unavailable");
    case 505:
      return QByteArrayLiteral("HTTP Version Not Supported");
    default:
      return QByteArrayLiteral("Internal Server Error");
  }
}

}  // namespace sentisound::api
