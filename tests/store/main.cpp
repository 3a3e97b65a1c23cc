// QSqlDatabase needs a QCoreApplication; and this program is also the child process of its own tests.
#include <gtest/gtest.h>

#include <QCoreApplication>

#include "store/ChildWriter.h"

int main(int argc, char** argv) {
  ::testing::InitGoogleTest(&argc, argv);
  const QCoreApplication application(argc, argv);
  const QStringList arguments = QCoreApplication::arguments();
  if (arguments.value(1) == QLatin1String(sentisound::test::kWriterArgument))
    return sentisound::test::writeRows(arguments.value(2), arguments.value(3), arguments.value(4).toInt());
  return RUN_ALL_TESTS();
}
