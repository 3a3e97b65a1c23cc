#include "training/ManifestReader.h"

#include <algorithm>
#include <map>
#include <optional>

#include "core/Csv.h"
#include "core/Files.h"

namespace sentisound {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMaxBytes = 64ULL << 20U;

/// Where each column is; nothing if it is not there.
struct Columns {
  std::optional<std::size_t> file{}, emotion{}, speaker{}, language{}, corpus{};
};

std::string trimmed(const std::string& text) {
  return QByteArray::fromStdString(text).trimmed().toStdString();
}

Columns columnsOf(const csv::Fields& header) {
  const auto place = [&](const char* wanted) -> std::optional<std::size_t> {
    const auto found = std::ranges::find(header, QByteArray(wanted), [](const std::string& name) {
      return QByteArray::fromStdString(name).trimmed().toLower();
    });
    if (found == header.end()) return std::nullopt;
    return static_cast<std::size_t>(found - header.begin());
  };
  Columns columns{place("file"), place("emotion"), place("speaker"), place("language"), place("corpus")};
  if (!columns.emotion) columns.emotion = place("label");
  return columns;
}

std::string listed(const csv::Fields& header) {
  std::vector<std::string> names;
  for (const auto& name : header) names.push_back("“" + trimmed(name) + "”");
  return joined(names, ", ");
}

/// Empty where the line is shorter than the header.
std::string fieldOf(const csv::Record& record, std::optional<std::size_t> column) {
  return column && *column < record.fields.size() ? record.fields[*column] : std::string();
}

bool leavesTheFolder(const fs::path& normal) {
  return normal.is_absolute() || (!normal.empty() && *normal.begin() == "..");
}

class Lines {
 public:
  Lines(const fs::path& path, const Columns& columns)
      : path_(path), folder_(path.parent_path()), columns_(columns) {}

  Status add(const csv::Record& record) {
    const auto refuse = [&](const Message& why) { return fail(Errc::BadRequest, why, path().string()); };
    if (record.unclosed) return refuse(Message("line %1 opens a quote that is never closed", record.line));
    const std::string file = fieldOf(record, columns_.file);
    const fs::path normal = fs::path(file).lexically_normal();
    if (leavesTheFolder(normal))
      return refuse(Message("line %1 names a file outside the folder: %2", record.line, file));
    const std::string emotion = trimmed(fieldOf(record, columns_.emotion));
    std::error_code unreadable;
    if (file.empty())
      problem(record, Message("no file is named"));
    else if (emotion.empty())
      problem(record, Message("%1 has no emotion", file));
    else if (!fs::is_regular_file(folder_ / normal, unreadable))
      problem(record, Message("%1 is not there", file));
    else if (const auto [before, fresh] = lineOf_.try_emplace(normal.string(), record.line); !fresh)
      problem(record, Message("%1 was listed before, on line %2", file, before->second));
    else
      manifest_.clips.push_back({{.path = (folder_ / normal).string(),
                                  .speaker = trimmed(fieldOf(record, columns_.speaker)),
                                  .corpus = trimmed(fieldOf(record, columns_.corpus)),
                                  .language = trimmed(fieldOf(record, columns_.language))},
                                 emotion});
    return {};
  }

  Result<Manifest> take() && {
    if (!manifest_.clips.empty()) return std::move(manifest_);
    const auto& problems = manifest_.problems;
    if (problems.empty()) return fail(Errc::NotFound, "it lists no clip", path().string());
    return fail(Errc::NotFound,
                Message("none of the %1 clips it lists can be used. The first: %2", problems.size(),
                        problems.front()),
                path().string());
  }

 private:
  void problem(const csv::Record& record, const Message& what) {
    manifest_.problems.push_back(Message("%1, line %2: %3", path().string(), record.line, what));
  }
  [[nodiscard]] const fs::path& path() const { return path_; }

  fs::path path_;
  fs::path folder_;
  Columns columns_;
  Manifest manifest_{};
  std::map<std::string, int> lineOf_{};  ///< by file
};

}  // namespace

bool hasManifest(const fs::path& folder) {
  std::error_code problem;
  return fs::exists(folder / "manifest.csv", problem);
}

Result<Manifest> readManifest(const fs::path& folder) {
  return readManifestFile(folder / "manifest.csv");
}

Result<Manifest> readManifestFile(const fs::path& path) {
  const auto refuse = [&](const Message& why) { return fail(Errc::BadRequest, why, path.string()); };
  const auto bytes = readFile(path, kMaxBytes);
  if (!bytes) return bytes.error();
  const auto text = QByteArray::fromRawData(bytes->data(), static_cast<qsizetype>(bytes->size()));
  if (!text.isValidUtf8() || text.contains('\0')) return refuse(Message("it is not text in UTF-8"));

  const auto records = csv::read(*bytes);
  if (records.empty()) return refuse(Message("it is empty"));
  const auto& header = records.front();
  if (header.unclosed) return refuse(Message("line %1 opens a quote that is never closed", 1));
  const Columns columns = columnsOf(header.fields);
  if (!columns.file || !columns.emotion)
    return refuse(
        Message("it needs the columns “file” and “emotion” (or “label”), separated by commas; it has %1",
                listed(header.fields)));
  Lines lines(path, columns);
  for (std::size_t i = 1; i < records.size(); ++i)
    if (const auto added = lines.add(records[i]); !added) return added.error();
  return std::move(lines).take();
}

}  // namespace sentisound
