// The address of a PostgreSQL database: postgresql://user:password@host:port/name?sslmode=require
#pragma once

#include <QString>

#include "core/Result.h"

namespace sentisound {

/// What is left out is libpq's to find: PGHOST, PGUSER, PGPASSWORD, ~/.pgpass and so on.
struct PostgresAddress {
  QString host{};  ///< name, address, or folder of a Unix socket
  int port = -1;   ///< −1: libpq's default
  QString user{};
  QString password{};
  QString database{};
  QString options{};  ///< further settings of libpq, "key='value' …"

  /// Whether `text` means to be one: postgresql://… or postgres://…
  static bool isOne(const QString& text);
  /// Parts are percent-decoded; host, port, user and password may also stand behind the question mark, as for
  /// libpq. BadRequest for what cannot be read or names no database; the message never holds the password.
  static Result<PostgresAddress> parse(const QString& text);
};

/// `text` with the password of every such address in it replaced by "…": for logs and for the command line as
/// it was typed.
QString withoutPasswords(const QString& text);

}  // namespace sentisound
