// The pictures that /predict and /record name: drawn when they are asked for, and gone with their analysis.
#include <QDir>
#include <QFile>
#include <QImage>

#include "LiveServer.h"

namespace sentisound::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class Pictures : public LiveServer {
 protected:
  /// Uploads it and answers with the address of its picture.
  [[nodiscard]] QByteArray predict(const char* name, unsigned seed = 1) const {
    const auto reply = client().upload("/predict", name, speechWav(0.6, seed));
    EXPECT_EQ(reply.status, 200) << reply.body.toStdString();
    return '/' + QByteArray::fromStdString(reply.json().at("visualization").get<std::string>());
  }
  [[nodiscard]] Reply picture(const QByteArray& path) const { return client().get(path); }
  [[nodiscard]] std::vector<std::string> files() const {
    std::vector<std::string> names;
    for (const auto& name : QDir(service->settings().visualizationsDir()).entryList(QDir::Files))
      names.push_back(name.toStdString());
    return names;
  }
  void removeAll() const {
    std::vector<qint64> ids;
    for (const auto& row : history()) ids.push_back(row.id);
    const auto removed = service->remove(ids).result();
    ASSERT_TRUE(removed) << describe(removed.error());
  }
};

TEST_F(Pictures, AreDrawnWhenTheyAreAskedForAndThenKept) {
  const auto path = predict("audio.wav");
  EXPECT_EQ(path, "/visualizations/audio.wav_analysis.png");
  EXPECT_THAT(files(), IsEmpty()) << "nobody has asked for it";
  const auto first = picture(path);
  ASSERT_EQ(first.status, 200);
  EXPECT_EQ(first.field("Content-Type"), "image/png");
  EXPECT_FALSE(QImage::fromData(first.body, "PNG").isNull());
  EXPECT_THAT(files(), SizeIs(1));
  EXPECT_EQ(picture(path).body, first.body);
  EXPECT_THAT(files(), SizeIs(1));
}

TEST_F(Pictures, AreDrawnAnewWhenTheirFileIsGone) {
  const auto path = predict("audio.wav");
  const auto first = picture(path);
  for (const auto& name : files())
    ASSERT_TRUE(QFile::remove(service->settings().visualizationsDir() + u'/' + QString::fromStdString(name)));
  EXPECT_EQ(picture(path).body, first.body);
}

TEST_F(Pictures, OfEveryEndpointThatNamesOne) {
  const auto reply = client().record("data:audio/wav;base64," + speechWav().toBase64());
  const auto path = '/' + QByteArray::fromStdString(reply.json().at("visualization").get<std::string>());
  EXPECT_EQ(picture(path).status, 200);
  ASSERT_EQ(client().upload("/api/predict", "short.wav", speechWav()).status, 200);
  EXPECT_EQ(picture("/visualizations/short.wav_analysis.png").status, 200);
}

TEST_F(Pictures, OfADeletedVoiceAreGoneAndNeverServedForTheNextOfItsName) {
  const auto path = predict("audio.wav", 1);
  const auto old = picture(path);
  ASSERT_EQ(old.status, 200);
  removeAll();
  EXPECT_THAT(files(), IsEmpty());
  EXPECT_EQ(picture(path).status, 404);
  ASSERT_TRUE(service->purgeDeleted());
  EXPECT_EQ(picture(path).status, 404);
  ASSERT_EQ(predict("audio.wav", 2), path) << "its name is free again";
  const auto next = picture(path);
  ASSERT_EQ(next.status, 200);
  EXPECT_NE(next.body, old.body);
}

TEST_F(Pictures, ComeBackWithAnAnalysisWhoseDeletionIsUndone) {
  const auto path = predict("audio.wav");
  const auto first = picture(path);
  const qint64 id = history().front().id;
  removeAll();
  ASSERT_TRUE(service->history().run([id](HistoryStore& store) { return store.restore({id}); }).result());
  EXPECT_EQ(picture(path).body, first.body);
}

TEST_F(Pictures, ThatEarlierVersionsKeptUnderNamesOfRecordingsAreNotServedAndGo) {
  const auto path = predict("audio.wav");
  const QString pictures = service->settings().visualizationsDir();
  ASSERT_TRUE(QDir().mkpath(pictures));
  for (const char* name : {"audio.wav_analysis.png", "gone_analysis.png", "1-2_analysis.png"}) {
    QFile file(pictures + u'/' + QLatin1String(name));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write("another voice") > 0);
  }
  EXPECT_FALSE(picture(path).body.contains("another voice"));
  const auto settings = service->settings();
  server.reset();
  service.reset();
  service = std::move(*AnalysisService::open(settings));
  EXPECT_THAT(files(), SizeIs(1)) << "the one that was drawn";
  EXPECT_EQ(QFile::exists(pictures + QStringLiteral("/audio.wav_analysis.png")), false);
}

TEST_F(Pictures, OfAnalysesWithoutKeptAudioAreNotFound) {
  const auto path = predict("audio.wav");
  ASSERT_TRUE(service->audio().remove(history().front().audioSha256));
  EXPECT_EQ(picture(path).status, 404);
  EXPECT_EQ(picture(path).error(), "Visualization not found");
}

}  // namespace
}  // namespace sentisound::test
