#include "plot/ConfusionMatrix.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "plot/Axes.h"
#include "plot/PairedProbabilities.h"
#include "plot/Samples.h"

namespace sentisound {
namespace {

using test::canvas;

const QColor kOutside(0xFF, 0x00, 0xFF);
constexpr int kFont = 13;

ConfusionTable ofTwo() {
  ConfusionTable table{.labels = {"no-stress", "stress"}, .counts = Eigen::MatrixXi(2, 2)};
  table.counts << 30, 10, 0, 40;
  return table;
}

ConfusionTable ofEight() {
  ConfusionTable table{
      .labels = {"neutral", "calm", "happy", "sad", "angry", "fearful", "disgust", "surprised"},
      .counts = Eigen::MatrixXi(8, 8)};
  for (int row = 0; row < 8; ++row)
    for (int column = 0; column < 8; ++column) table.counts(row, column) = row == column ? 60 : 3 + column;
  return table;
}

QFontMetricsF metrics() {
  QFont font;
  font.setPixelSize(kFont);
  return QFontMetricsF(font);
}

QImage painted(const ConfusionTable& table, const QSize& size, const QRectF& area) {
  return canvas(size, kOutside, kFont,
                [&](QPainter& painter) { paintConfusion(painter, area, table, Palette::light()); });
}

/// Where the cells are, found by asking what is under the pixels of two lines that cross them all.
class Cells {
 public:
  Cells(const ConfusionTable& table, const QRectF& area)
      : rows_(static_cast<std::size_t>(table.size())), columns_(rows_) {
    const auto at = [&](double x, double y) {
      return confusionCellAt(metrics(), area, table, QPointF(x + 0.5, y + 0.5));
    };
    int inside = 0;
    for (int x = 0; x < static_cast<int>(area.right()); ++x)
      if (const auto cell = at(x, area.bottom() - 6)) {
        extend(columns_[static_cast<std::size_t>(cell->column)], x);
        inside = x;
      }
    for (int y = 0; y < static_cast<int>(area.bottom()); ++y)
      if (const auto cell = at(inside, y)) extend(rows_[static_cast<std::size_t>(cell->row)], y);
  }
  [[nodiscard]] QRect of(int row, int column) const {
    const auto& [top, bottom] = rows_[static_cast<std::size_t>(row)];
    const auto& [left, right] = columns_[static_cast<std::size_t>(column)];
    return {QPoint(left, top), QPoint(right, bottom)};
  }

 private:
  using Span = std::pair<int, int>;
  static void extend(Span& span, int at) { span = {span.second == 0 ? at : span.first, at}; }
  std::vector<Span> rows_;
  std::vector<Span> columns_;
};

TEST(ConfusionMatrix, SharesAreOfTheTrueLabelsClips) {
  auto table = ofTwo();
  EXPECT_DOUBLE_EQ(table.share(0, 0), 0.75);
  EXPECT_DOUBLE_EQ(table.share(0, 1), 0.25);
  EXPECT_EQ(table.clips(1), 40);
  table.counts.row(1).setZero();
  EXPECT_DOUBLE_EQ(table.share(1, 1), 0) << "a label without clips";
}

TEST(ConfusionMatrix, ShadesEachCellByItsShare) {
  const auto table = ofTwo();
  const QRectF area(0, 0, 420, confusionHeight(metrics(), table, 420));
  const auto image = painted(table, area.size().toSize(), area);
  const Cells cells(table, area);
  for (int row = 0; row < 2; ++row)
    for (int column = 0; column < 2; ++column) {
      const QRect cell = cells.of(row, column);
      ASSERT_GT(cell.width(), 20);
      // Beside the figure.
      const QColor shade = image.pixelColor(cell.left() + 3, cell.center().y());
      EXPECT_EQ(shade, QColor::fromRgb(viridis(table.share(row, column)))) << row << ", " << column;
    }
}

TEST(ConfusionMatrix, FiguresAreReadOnEveryShade) {
  const auto luminance = [](const QColor& colour) {
    const auto linear = [](double v) {
      return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
  };
  for (const auto map : {ColourMap::Viridis, ColourMap::Magma, ColourMap::Ink, ColourMap::Grey})
    for (int i = 0; i <= 100; ++i) {
      const QColor ground = QColor::fromRgb(colourAt(map, i / 100.0));
      const double a = luminance(ground) + 0.05;
      const double b = luminance(readableOn(ground)) + 0.05;
      EXPECT_GE(std::max(a, b) / std::min(a, b), 4.5) << i;
    }
}

TEST(ConfusionMatrix, WritesAFigureIntoEveryCellOfALabelThatWasTested) {
  auto table = ofEight();
  table.counts.row(2).setZero();
  const QRectF area(0, 0, 460, confusionHeight(metrics(), table, 460));
  const auto image = painted(table, area.size().toSize(), area);
  const Cells cells(table, area);
  for (int row = 0; row < 8; ++row)
    for (int column = 0; column < 8; ++column) {
      const QRect cell = cells.of(row, column).adjusted(1, 1, -2, -2);
      ASSERT_GT(cell.width(), 10);
      std::set<QRgb> colours;
      for (int y = cell.top(); y <= cell.bottom(); ++y)
        for (int x = cell.left(); x <= cell.right(); ++x) colours.insert(image.pixel(x, y));
      EXPECT_EQ(colours.size() > 1, row != 2) << row << ", " << column;
    }
}

TEST(ConfusionMatrix, PaintsNothingOutsideItsArea) {
  for (const auto& table : {ofTwo(), ofEight()})
    for (const auto& area : {QRectF(30, 20, 420, 300), QRectF(30, 20, 120, 60), QRectF(30, 20, 30, 10)}) {
      const auto image = painted(table, {500, 360}, area);
      for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
          if (!area.contains(QPointF(x + 0.5, y + 0.5))) {
            ASSERT_EQ(image.pixelColor(x, y), kOutside) << x << ", " << y;
          }
    }
}

TEST(ConfusionMatrix, WritesTitlesUpwardsWhereColumnsAreNarrowerThanTheirNames) {
  const auto eight = ofEight();
  EXPECT_GT(confusionHeight(metrics(), eight, 400), confusionHeight(metrics(), eight, 1600));
  EXPECT_FALSE(confusionCellAt(metrics(), {0, 0, 400, 300}, eight, {1, 1})) << "the corner is no cell";
}

TEST(ConfusionMatrix, SurvivesNothing) {
  const auto image = painted({}, {100, 100}, {0, 0, 100, 100});
  EXPECT_EQ(image.pixelColor(50, 50), kOutside);
}

PairedProbabilities pair() {
  const std::vector<std::string> labels{"calm", "happy", "sad"};
  return {test::prediction(labels, {0.2, 0.5, 0.3}), test::prediction(labels, {0.1, 0.2, 0.7}),
          QStringLiteral("no profile"), QStringLiteral("profile Anna")};
}

TEST(PairedBars, AreAsLongAsTheirShares) {
  const auto data = pair();
  const QSize size(500, static_cast<int>(pairedHeight(metrics(), 3)) + 10);
  const auto image = canvas(size, kOutside, kFont, [&](QPainter& painter) {
    paintPaired(painter, QRectF(QPointF(), QSizeF(size)), data, Palette::light());
  });
  for (int label = 0; label < 3; ++label) {
    // The longest run of the label's colour, in several lines at once, is the full bar of the second answer:
    // of the first one only the outline is as long.
    const QRgb colour = labelColour(*data.first.labels, label).rgb();
    const auto full = [&](int x, int y) {
      return image.pixel(x, y) == colour && image.pixel(x, y + 2) == colour &&
             image.pixel(x, y + 4) == colour;
    };
    int longest = 0;
    for (int y = 0; y + 4 < image.height(); ++y) {
      int run = 0;
      for (int x = 0; x < image.width(); ++x) {
        run = full(x, y) ? run + 1 : 0;
        longest = std::max(longest, run);
      }
    }
    const double share = data.second.probabilities[label];
    const double longestOfAll = 500 - 2.0 * metrics().horizontalAdvance(QStringLiteral("surprised"));
    EXPECT_GT(longest, share * longestOfAll * 0.6) << label;
    EXPECT_LT(longest, share * 500) << label;
  }
}

TEST(PairedBars, PaintNothingOutsideTheirAreaAndNothingForUnequalLabels) {
  auto data = pair();
  const QRectF area(30, 20, 300, 90);
  const auto draw = [&] {
    return canvas({400, 200}, kOutside, kFont,
                  [&](QPainter& painter) { paintPaired(painter, area, data, Palette::dark()); });
  };
  const auto image = draw();
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x)
      if (!area.contains(QPointF(x + 0.5, y + 0.5))) {
        ASSERT_EQ(image.pixelColor(x, y), kOutside) << x << ", " << y;
      }
  data.second = test::eightEmotions();
  EXPECT_EQ(draw().pixelColor(100, 60), kOutside);
}

}  // namespace
}  // namespace sentisound
