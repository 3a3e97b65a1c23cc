// What the original service's clients rely on, and what was mended.
#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QTimeZone>

#include "LiveServer.h"

namespace sentisound::test {
namespace {

using nlohmann::json;

double sum(const json& probabilities) {
  double total = 0;
  for (const auto& value : probabilities) total += value.get<double>();
  return total;
}

QByteArray pathOfPicture(const json& answer) {
  return '/' + QByteArray::fromStdString(answer.at("visualization").get<std::string>());
}

using Endpoints = LiveServer;

TEST_F(Endpoints, HealthIsOk) {
  const auto reply = client().get("/health");
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.field("Content-Type"), "application/json");
  EXPECT_EQ(reply.json(), (json{{"status", "ok"}}));
}

TEST_F(Endpoints, IndexIsAPageThatNeedsNothingFromElsewhere) {
  const auto reply = client().get("/");
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.field("Content-Type"), "text/html; charset=utf-8");
  EXPECT_TRUE(reply.body.contains("enctype=\"multipart/form-data\""));
  EXPECT_TRUE(reply.body.contains("/download-report/"));
  EXPECT_FALSE(reply.body.contains("http://") || reply.body.contains("https://"));
}

TEST_F(Endpoints, ModelInfoHasTheOriginalFieldsAndMore) {
  const auto model = client().get("/models/info").json();
  EXPECT_EQ(model.at("model_type"), "RandomForestClassifier");
  EXPECT_EQ(model.at("classes").size(), 8U);
  EXPECT_EQ(model.at("n_features"), 40);
  EXPECT_EQ(model.at("trained_on"), "RAVDESS");
  EXPECT_EQ(model.at("feature_type"), "MFCC (mean, 40 dims)");
  EXPECT_EQ(model.at("scaler"), "StandardScaler");
  EXPECT_EQ(model.at("id"), "mfcc40-rf");
  EXPECT_EQ(model.at("sha256").get<std::string>().size(), 64U);
  EXPECT_EQ(model.at("accuracy"), (json{{"protocol", "actors"},
                                        {"speaker_independent", true},
                                        {"folds", 5},
                                        {"mean", 0.125},
                                        {"fold_sd", 0.01},
                                        {"uar", 0.125}}));
  EXPECT_EQ(model.at("licence"), "CC0-1.0");
  EXPECT_EQ(model.at("languages"), json{"en"});
}

TEST_F(Endpoints, PredictAnswersEmotionProbabilitiesNameAndPicture) {
  const auto reply = client().upload("/predict", "audio.wav", speechWav());
  ASSERT_EQ(reply.status, 200) << reply.body.toStdString();
  const auto answer = reply.json();
  EXPECT_EQ(answer.size(), 6U);
  EXPECT_EQ(answer.at("audio_file"), "audio.wav");
  EXPECT_EQ(answer.at("visualization"), "visualizations/audio.wav_analysis.png");
  const auto& probabilities = answer.at("probabilities");
  EXPECT_EQ(probabilities.size(), 8U);
  EXPECT_NEAR(sum(probabilities), 1, 1e-9);
  for (const auto& value : probabilities)
    EXPECT_LE(value, probabilities.at(answer.at("emotion").get<std::string>()));
}

TEST_F(Endpoints, BothPredictionsEndWithVerdictAndReasons) {
  std::vector<double> tone(32'000);
  for (std::size_t n = 0; n < tone.size(); ++n) tone[n] = 0.5 * std::sin(0.1728 * static_cast<double>(n));
  const auto wav = toQt(wavBytes({.hz = 16'000}, pcmBytes({.hz = 16'000}, tone)));
  for (const char* path : {"/predict", "/api/predict"}) {
    const auto reply = client().upload(path, "tone.wav", wav);
    ASSERT_EQ(reply.status, 200) << reply.body.toStdString();
    EXPECT_THAT(
        reply.body.toStdString(),
        testing::EndsWith(R"(,"verdict":"no-speech","reasons":[{"code":"tone","text":"a steady tone"}]})"
                          "\n"));
    EXPECT_TRUE(reply.json().contains("emotion"));
    EXPECT_EQ(reply.json().at("probabilities").size(), 8U);
  }
}

TEST_F(Endpoints, PredictGivesTheBitsThatTheServiceGives) {
  const QByteArray wav = speechWav(0.7, 5);
  const auto direct = service->run({.bytes = wav, .name = QStringLiteral("x.wav"), .keep = false});
  ASSERT_TRUE(direct);
  const auto probabilities = client().upload("/predict", "x.wav", wav).json().at("probabilities");
  const auto& prediction = direct->analysis.prediction;
  for (std::size_t i = 0; i < prediction.labels->size(); ++i)
    EXPECT_EQ(probabilities.at((*prediction.labels)[i]).get<double>(),
              prediction.probabilities[static_cast<Eigen::Index>(i)]);
}

TEST_F(Endpoints, ShortPredictRoundsToThreePlaces) {
  const auto reply = client().upload("/api/predict", "audio.wav", speechWav());
  ASSERT_EQ(reply.status, 200) << reply.body.toStdString();
  const auto answer = reply.json();
  EXPECT_EQ(answer.size(), 6U);
  EXPECT_EQ(answer.at("filename"), "audio.wav");
  EXPECT_EQ(answer.at("confidence"), answer.at("probabilities").at(answer.at("emotion").get<std::string>()));
  for (const auto& value : answer.at("probabilities")) {
    const double thousandths = value.get<double>() * 1000;
    EXPECT_NEAR(thousandths, std::round(thousandths), 1e-9);
  }
}

TEST_F(Endpoints, BothUploadEndpointsRefuseInTheOriginalWords) {
  for (const char* path : {"/predict", "/api/predict"}) {
    const auto error = [&](const Reply& reply) {
      EXPECT_EQ(reply.status, 400);
      return reply.error();
    };
    EXPECT_EQ(error(client().post(path, "application/json", "{}")), "No file uploaded");
    EXPECT_EQ(error(client().request("POST", path)), "No file uploaded");
    EXPECT_EQ(error(client().upload(path, "a.wav", speechWav(), "sound")), "No file uploaded");
    EXPECT_EQ(
        error(client().post(path, "multipart/form-data; boundary=xyz",
                            "--xyz\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx\r\n--xyz--")),
        "No file uploaded");
    EXPECT_EQ(error(client().upload(path, "", "")), "No file selected");
    EXPECT_EQ(error(client().upload(path, "notes.txt", "hello")), "Invalid file type");
    EXPECT_EQ(error(client().upload(path, "wav", "hello")), "Invalid file type");
    const auto nonsense = client().upload(path, "a.wav", "this is no sound");
    EXPECT_EQ(error(nonsense), "Error processing audio file");
    EXPECT_FALSE(nonsense.json().at("detail").get<std::string>().empty());
    EXPECT_EQ(error(client().upload(path, "empty.wav", "")), "Error processing audio file");
  }
  EXPECT_TRUE(history().empty());
}

TEST_F(Endpoints, TwoUploadsOfOneNameAreBothKept) {
  const auto first = client().upload("/predict", "audio.wav", speechWav(0.6, 1)).json();
  const auto second = client().upload("/predict", "audio.wav", speechWav(0.6, 2)).json();
  EXPECT_EQ(first.at("audio_file"), "audio.wav");
  EXPECT_EQ(second.at("audio_file"), "audio_2.wav");
  EXPECT_NE(first.at("visualization"), second.at("visualization"));
  const auto rows = history();
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_NE(rows[0].audioSha256, rows[1].audioSha256);
  EXPECT_EQ(client().get("/download-report/audio.wav").status, 200);
  EXPECT_EQ(client().get("/download-report/audio_2.wav").status, 200);
}

TEST_F(Endpoints, UploadsGetSafeNames) {
  const auto name = [&](const char* given) {
    return client().upload("/api/predict", given, speechWav()).json().value("filename", std::string());
  };
  EXPECT_EQ(name("../../etc/passwd.wav"), "etc_passwd.wav");
  EXPECT_EQ(name("\xe9\x8c\xb2\xe9\x9f\xb3.wav"), "upload.wav");
  EXPECT_EQ(name("my voice.wav"), "my_voice.wav");
}

TEST_F(Endpoints, M4aWorks) {
  const QString ffmpeg = QStandardPaths::findExecutable(QStringLiteral("ffmpeg"));
  if (ffmpeg.isEmpty()) GTEST_SKIP() << "SKIPPED LOUDLY: there is no ffmpeg to make an M4A file with";
  const QString wav = QString::fromStdString(folder.file("a.wav"));
  const QString m4a = QString::fromStdString(folder.file("a.m4a"));
  QFile file(wav);
  ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(speechWav(1)) > 0);
  file.close();
  ASSERT_EQ(
      QProcess::execute(ffmpeg, {QStringLiteral("-loglevel"), QStringLiteral("error"), QStringLiteral("-i"),
                                 wav, QStringLiteral("-c:a"), QStringLiteral("aac"), m4a}),
      0);
  QFile made(m4a);
  ASSERT_TRUE(made.open(QIODevice::ReadOnly));
  const auto reply = client().upload("/predict", "voice.m4a", made.readAll());
  EXPECT_EQ(reply.status, 200) << reply.body.toStdString();
  EXPECT_EQ(reply.json().value("audio_file", ""), "voice.m4a");
}

TEST_F(Endpoints, PicturesAndReportsLeadNowhereElse) {
  QFile secret(service->settings().dataDir + "/secret_analysis.png");
  ASSERT_TRUE(secret.open(QIODevice::WriteOnly) && secret.write("secret") > 0);
  secret.close();
  for (const char* name :
       {"../secret_analysis.png", "..%2Fsecret_analysis.png", "%2e%2e%2fsecret_analysis.png",
        "..%5Csecret_analysis.png", "%2Fetc%2Fpasswd", "..", ".", "", "history.sqlite", "x.png",
        "_analysis.png", "none.wav_analysis.png", "..%252Fsecret_analysis.png"}) {
    const auto picture = client().get("/visualizations/" + QByteArray(name));
    EXPECT_EQ(picture.status, 404) << name;
    EXPECT_FALSE(picture.body.contains("secret\"") || picture.error().empty()) << name;
    EXPECT_EQ(client().get("/download-report/" + QByteArray(name)).status, 404) << name;
  }
}

TEST_F(Endpoints, ReportIsAPdfToBeSavedUnderTheOriginalName) {
  ASSERT_EQ(client().upload("/predict", "audio.wav", speechWav()).status, 200);
  const auto reply = client().get("/download-report/audio.wav");
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.field("Content-Type"), "application/pdf");
  EXPECT_EQ(reply.field("Content-Disposition"), "attachment; filename=\"sentisound_report_audio.wav.pdf\"");
  EXPECT_TRUE(reply.body.startsWith("%PDF-"));
  EXPECT_EQ(client().get("/download-report/other.wav").error(), "Report not found");
}

TEST_F(Endpoints, ReportOfAnImportedRowIsNotFound) {
  const auto imported = service->history()
                            .run([](HistoryStore& store) {
                              return store.importCsv(
                                  "timestamp,filename,predicted_emotion,confidence,top_3_probabilities\n"
                                  "2024-01-15 14:30:25,old.wav,happy,0.85,\"{\"\"happy\"\": 0.85}\"\n");
                            })
                            .result();
  ASSERT_TRUE(imported);
  const auto reply = client().get("/download-report/old.wav");
  EXPECT_EQ(reply.status, 404);
  EXPECT_EQ(reply.error(), "Report not found");
  const auto row = client().get("/history").json().at("history").at(0);
  EXPECT_EQ(row, (json{{"timestamp", "2024-01-15 14:30:25"},
                       {"filename", "old.wav"},
                       {"predicted_emotion", "happy"},
                       {"confidence", 0.85},
                       {"top_3_probabilities", "{\"happy\": 0.85}"}}));
}

TEST_F(Endpoints, HistoryIsOldestFirstWithTheOriginalFields) {
  EXPECT_EQ(client().get("/history").json(), (json{{"history", json::array()}}));
  const auto answer = client().upload("/predict", "first.wav", speechWav(0.6, 1)).json();
  ASSERT_EQ(client().upload("/api/predict", "second.wav", speechWav(0.6, 2)).status, 200);
  const auto rows = client().get("/history").json().at("history");
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].at("filename"), "first.wav");
  EXPECT_EQ(rows[1].at("filename"), "second.wav");
  EXPECT_EQ(rows[0].size(), 5U);
  EXPECT_EQ(rows[0].at("predicted_emotion"), answer.at("emotion"));
  EXPECT_TRUE(rows[0].at("confidence").is_number());
  EXPECT_TRUE(QDateTime::fromString(QString::fromStdString(rows[0].at("timestamp").get<std::string>()),
                                    QStringLiteral("yyyy-MM-dd HH:mm:ss"))
                  .isValid());
  const auto top = json::parse(rows[0].at("top_3_probabilities").get<std::string>());
  EXPECT_EQ(top.size(), 3U);
  EXPECT_NEAR(top.at(answer.at("emotion").get<std::string>()).get<double>(),
              rows[0].at("confidence").get<double>(), 1e-9);
}

TEST_F(Endpoints, RecordTakesADataUrl) {
  const QByteArray base64 = speechWav().toBase64();
  const auto reply = client().record("data:audio/wav;base64," + base64);
  ASSERT_EQ(reply.status, 200) << reply.body.toStdString();
  const auto answer = reply.json();
  EXPECT_EQ(answer.size(), 6U);
  EXPECT_THAT(answer.at("audio_file").get<std::string>(),
              testing::MatchesRegex("recording_[0-9]+_[0-9]+\\.wav"));
  EXPECT_EQ(client().get(pathOfPicture(answer)).status, 200);
  EXPECT_EQ(client().record(base64).status, 200);
  const auto uploaded = client().upload("/predict", "same.wav", speechWav()).json();
  EXPECT_EQ(uploaded.at("probabilities"), answer.at("probabilities"));
}

TEST_F(Endpoints, RecordRefusesInTheOriginalWords) {
  const auto post = [&](const QByteArray& body) {
    const auto reply = client().post("/record", "application/json", body);
    EXPECT_EQ(reply.status, 400);
    return reply.error();
  };
  for (const char* body :
       {"{}", "", "not json", "[]", "{\"audio\": \"\"}", "{\"audio\": 7}", "{\"audio\": null}"})
    EXPECT_EQ(post(body), "No audio data received") << body;
  EXPECT_EQ(post(QByteArray(100'000, '[')), "No audio data received");
  for (const char* body : {R"({"audio": "data:audio/wav;base64,%%%"})", R"({"audio": "data:,"})",
                           R"({"audio": "aGVsbG8gd29ybGQ="})"})
    EXPECT_EQ(post(body), "Error processing audio file") << body;
}

}  // namespace
}  // namespace sentisound::test
