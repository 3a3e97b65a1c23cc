// What is made of a kept analysis: report, timeline, features, pictures, audio.
#include <QImage>

#include "V1Server.h"
#include "report/exchange/Exchange.h"

namespace sentisound::test {
namespace {

using nlohmann::json;
using V1Derived = V1Server;

TEST_F(V1Derived, ReportIsAPdfToSave) {
  const auto path = kept("Grüße.wav");
  const auto reply = get(path + "/report.pdf");
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.field("Content-Type"), "application/pdf");
  EXPECT_TRUE(reply.body.startsWith("%PDF"));
  EXPECT_TRUE(reply.field("Content-Disposition")
                  .contains("filename*=UTF-8''sentisound_report_Gr%C3%BC%C3%9Fe.wav.pdf"));
}

TEST_F(V1Derived, TimelineIsThatOfTheAnalysis) {
  const auto reply = send("POST", "/v1/analyses?timeline=true", {sound()});
  const auto timeline = get(reply.field("Location") + "/timeline");
  ASSERT_EQ(timeline.status, 200) << timeline.body.toStdString();
  EXPECT_EQ(timeline.json().at("windows"), reply.json().at("timeline"));
  EXPECT_EQ(timeline.json().at("speech_seconds"), reply.json().at("speech_seconds"));
  EXPECT_EQ(timeline.json().at("id"), reply.json().at("id"));
}

TEST_F(V1Derived, TimelineComesInTheFormatThatIsAccepted) {
  const auto path = kept("Grüße.wav") + "/timeline";
  const auto as = [&](const QByteArray& accept) { return ask("GET", path, {{"Accept", accept}}); };
  for (const auto& facts : tierFormats()) {
    const QByteArray type(facts.mediaType.data(), static_cast<qsizetype>(facts.mediaType.size()));
    if (facts.format == TierFormat::Json) continue;
    const auto reply = as(type);
    ASSERT_EQ(reply.status, 200) << reply.body.toStdString();
    EXPECT_EQ(reply.field("Content-Type").split(';').first(), type);
    EXPECT_EQ(reply.field("Vary"), "Accept");
    EXPECT_TRUE(reply.field("Content-Disposition").startsWith("attachment")) << facts.name;
    const auto document = readTiers(reply.body.toStdString(), facts.format);
    ASSERT_TRUE(document.ok()) << facts.name << describe(document.error());
    if (!facts.oneTier) {
      EXPECT_EQ(document->recording, "Grüße.wav") << facts.name;
    }
  }
  EXPECT_EQ(as("application/x-eaf+xml").field("Content-Type"), "application/x-eaf+xml");
  EXPECT_EQ(as("application/x-ndjson").field("Content-Type"), "application/x-ndjson");
  const auto windows = get(path).body;
  for (const char* accept : {"*/*", "application/json", "text/html, application/*;q=0.5",
                             "text/csv;q=0.1, */*", "text/html,application/xml;q=0.9,*/*;q=0.8"})
    EXPECT_EQ(as(accept).body, windows) << accept;
  EXPECT_EQ(as("text/csv, application/json;q=0.9").field("Content-Type"), "text/csv; charset=utf-8");
  EXPECT_EQ(as("application/json;q=0, */*;q=0.1").field("Content-Type"),
            "text/praat-textgrid; charset=utf-8");
  for (const char* accept : {"image/png", "text/csv;q=0", "nonsense", "application/json;q=2"}) {
    const auto refused = as(accept);
    EXPECT_EQ(refused.status, 406) << accept;
    EXPECT_EQ(code(refused), "not-acceptable");
    EXPECT_NE(detail(refused).find("text/praat-textgrid"), std::string::npos);
  }
}

TEST_F(V1Derived, TimelineNeedsTheModelThatClassified) {
  const auto path = kept();
  std::filesystem::remove_all(folder.path() / "models" / "mfcc40-rf");
  auto other = TinyModel{};
  other.trainedOn = "something else";
  other.labels = {"sad", "happy"};
  writeTinyModel(folder.path() / "models", other);
  service->models().forget(QStringLiteral("mfcc40-rf"));
  const auto reply = get(path + "/timeline");
  EXPECT_EQ(reply.status, 409);
  EXPECT_EQ(code(reply), "model-gone");
}

TEST_F(V1Derived, FeaturesAreWhatTheModelSaw) {
  const auto path = kept("a.wav", 4);
  const auto features = get(path + "/features").json();
  const auto direct = service->run({.bytes = speechWav(0.6, 4), .name = QStringLiteral("x"), .keep = false});
  ASSERT_TRUE(direct);
  const auto& values = direct->analysis.features.values;
  ASSERT_EQ(features.at("values").size(), 40U);
  EXPECT_EQ(features.at("names").size(), 40U);
  EXPECT_EQ(features.at("feature_set"), "mfcc40-v1");
  for (Eigen::Index i = 0; i < values.size(); ++i)
    EXPECT_EQ(features.at("values").at(static_cast<std::size_t>(i)).get<float>(), values[i]);
  EXPECT_FALSE(features.contains("mfcc"));
  const auto frames = get(path + "/features?frames=true").json().at("mfcc");
  const auto& mfcc = direct->analysis.features.mfcc;
  ASSERT_EQ(static_cast<Eigen::Index>(frames.at("frames").size()), mfcc.cols());
  EXPECT_EQ(frames.at("frames").at(2).at(1).get<float>(), mfcc(1, 2));
  EXPECT_GT(frames.at("hop_seconds").get<double>(), 0);
}

TEST_F(V1Derived, PicturesHaveTheSizeAndThemeAskedFor) {
  const auto path = kept();
  QList<QByteArray> pictures;
  for (const char* which : {"waveform", "spectrogram", "mfcc"}) {
    const auto reply = get(path + '/' + which + ".png?width=640&height=240&theme=dark");
    ASSERT_EQ(reply.status, 200) << reply.body.toStdString();
    EXPECT_EQ(reply.field("Content-Type"), "image/png");
    const auto dark = QImage::fromData(reply.body, "png");
    EXPECT_EQ(dark.size(), QSize(640, 240));
    EXPECT_LT(dark.pixelColor(0, 0).lightness(), 80);
    const auto light = QImage::fromData(get(path + '/' + which + ".png").body, "png");
    EXPECT_EQ(light.size(), QSize(1200, 400));
    EXPECT_GT(light.pixelColor(0, 0).lightness(), 200);
    EXPECT_FALSE(pictures.contains(reply.body)) << "each shows something else";
    pictures << reply.body;
  }
  EXPECT_NE(get(path + "/mfcc.png?coefficients=3").body, get(path + "/mfcc.png").body);
}

TEST_F(V1Derived, PicturesHaveBounds) {
  const auto path = kept();
  for (const char* query : {"width=99", "width=4097", "height=79", "height=2161", "width=1e3", "theme=pink",
                            "coefficients=13", "size=3"})
    EXPECT_EQ(code(get(path + "/waveform.png?" + query)), "bad-parameter") << query;
  EXPECT_EQ(code(get(path + "/mfcc.png?coefficients=41")), "bad-parameter");
}

TEST_F(V1Derived, AudioComesBackAsItWasSent) {
  const auto wav = speechWav(0.6, 7);
  const auto path = kept("talk.wav", 7);
  const auto reply = get(path + "/audio");
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.body, wav);
  EXPECT_EQ(reply.field("Content-Type"), "audio/wav");
  EXPECT_EQ(reply.field("Accept-Ranges"), "bytes");
  EXPECT_EQ(reply.field("Content-Disposition"), "attachment; filename=\"talk.wav\"");
  EXPECT_EQ(reply.field("ETag").toStdString(),
            '"' + get(path).json().at("audio_sha256").get<std::string>() + '"');
  EXPECT_EQ(ask("GET", path + "/audio", {{"If-None-Match", reply.field("ETag")}}).status, 304);
  const auto head = ask("HEAD", path + "/audio");
  EXPECT_EQ(head.field("Content-Length").toInt(), wav.size());
  EXPECT_TRUE(head.body.isEmpty());
}

TEST_F(V1Derived, AudioComesByRanges) {
  const auto wav = speechWav(0.6, 7);
  const auto size = QByteArray::number(wav.size());
  const auto path = kept("talk.wav", 7) + "/audio";
  const auto range = [&](const QByteArray& text, const Fields& more = {}) {
    return ask("GET", path, Fields{{"Range", text}} + more);
  };
  const auto part = range("bytes=4-9");
  EXPECT_EQ(part.status, 206);
  EXPECT_EQ(part.body, wav.sliced(4, 6));
  EXPECT_EQ(part.field("Content-Range"), "bytes 4-9/" + size);
  EXPECT_EQ(part.field("Content-Type"), "audio/wav");
  EXPECT_EQ(range("bytes=100-").body, wav.sliced(100));
  EXPECT_EQ(range("bytes=-7").body, wav.last(7));
  EXPECT_EQ(range("bytes=0-999999999").body, wav);
  const auto beyond = range("bytes=" + size + '-');
  EXPECT_EQ(beyond.status, 416);
  EXPECT_EQ(code(beyond), "bad-range");
  EXPECT_EQ(beyond.field("Content-Range"), "bytes */" + size);
  EXPECT_EQ(range("bytes=0-1,4-5").status, 200) << "several at once: all of it";
  EXPECT_EQ(range("lines=1-2").status, 200);
  EXPECT_EQ(range("bytes=4-9", {{"If-Range", part.field("ETag")}}).status, 206);
  EXPECT_EQ(range("bytes=4-9", {{"If-Range", "\"other\""}}).status, 200);
}

TEST_F(V1Derived, WithoutAudioThereIsNothingToMake) {
  const auto path = kept();
  const auto sha = QString::fromStdString(get(path).json().at("audio_sha256").get<std::string>());
  ASSERT_TRUE(service->audio().remove(sha));
  for (const char* what : {"/report.pdf", "/timeline", "/features", "/measures", "/waveform.png",
                           "/spectrogram.png", "/mfcc.png", "/audio"}) {
    const auto reply = get(path + what);
    EXPECT_EQ(reply.status, 404) << what;
    EXPECT_EQ(code(reply), "no-audio") << what;
    EXPECT_EQ(code(get(QByteArray("/v1/analyses/77") + what)), "not-found") << what;
    EXPECT_EQ(code(get(path + what + "?page=1")), "bad-parameter") << what;
  }
}

}  // namespace
}  // namespace sentisound::test
