#include "api/HttpStatus.h"

namespace sentisound::api {

int httpStatus(Errc code) {
  switch (code) {
    case Errc::NotFound:
      return 404;
    case Errc::Unsupported:
    case Errc::Corrupt:
    case Errc::TooShort:
    case Errc::NoSpeech:
    case Errc::BadRequest:
      return 400;
    case Errc::TooLarge:
      return 413;
    case Errc::Cancelled:
      return 503;  // only the end of the service cancels a request whose client still waits
    case Errc::BadModel:
    case Errc::Storage:
      return 500;
  }
  return 500;
}

QByteArray reasonPhrase(int status) {
  switch (status) {
    case 200:
      return QByteArrayLiteral("OK");
    case 400:
      return QByteArrayLiteral("Bad Request");
    case 404:
      return QByteArrayLiteral("Not Found");
    case 405:
      return QByteArrayLiteral("Method Not Allowed");
    case 413:
      return QByteArrayLiteral("Payload Too Large");
    case 503:
      return QByteArrayLiteral("Service Unavailable");
    default:
      return QByteArrayLiteral("Internal Server Error");
  }
}

}  // namespace sentisound::api
