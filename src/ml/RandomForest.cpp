#include "ml/RandomForest.h"

#include <opencv2/core.hpp>
#include <opencv2/ml.hpp>

#include "ml/OpenCvThreads.h"

namespace sentisound {

Result<std::unique_ptr<Classifier>> RandomForest::train(const Eigen::MatrixXf& rows,
                                                        std::span<const int> labels, int classes,
                                                        const RandomForestOptions& options) {
  if (rows.rows() == 0 || static_cast<std::size_t>(rows.rows()) != labels.size() || classes < 2)
    return fail(Errc::BadRequest, "a forest needs clips of at least two classes");

  const Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> rowMajor = rows;
  const cv::Mat samples(static_cast<int>(rows.rows()), static_cast<int>(rows.cols()), CV_32F,
                        const_cast<float*>(rowMajor.data()));
  cv::Mat responses(static_cast<int>(labels.size()), 1, CV_32S);
  for (std::size_t i = 0; i < labels.size(); ++i) responses.at<int>(static_cast<int>(i)) = labels[i];

  useOneOpenCvThread();
  const auto grown = cv::ml::RTrees::create();
  grown->setMaxDepth(options.maxDepth);
  grown->setMinSampleCount(1);
  grown->setActiveVarCount(0);  // √features
  grown->setCalculateVarImportance(false);
  grown->setTermCriteria({cv::TermCriteria::MAX_ITER, options.trees, 0});
  cv::theRNG().state = options.seed;  // the trees' bootstrap and splits draw from this thread's generator
  try {
    grown->train(cv::ml::TrainData::create(samples, cv::ml::ROW_SAMPLE, responses));
  } catch (const cv::Exception& problem) {
    return fail(Errc::BadRequest, Message("the forest could not be grown (%1)", problem.what()));
  }

  std::unique_ptr<RandomForest> forest(new RandomForest);
  forest->classes_ = classes;
  forest->features_ = static_cast<int>(rows.cols());
  const auto& splits = grown->getSplits();
  for (const auto& node : grown->getNodes()) {
    const bool leaf = node.split < 0;
    // `inversed` never occurs for ordered features, so ≤ always goes left.
    forest->feature_.push_back(leaf ? -1 : splits[static_cast<std::size_t>(node.split)].varIdx);
    forest->threshold_.push_back(leaf ? 0.0F : splits[static_cast<std::size_t>(node.split)].c);
    forest->left_.push_back(leaf ? -1 : node.left);
    forest->right_.push_back(leaf ? -1 : node.right);
    forest->label_.push_back(static_cast<int>(node.value));  // for integer responses, the class itself
  }
  forest->roots_.assign(grown->getRoots().begin(), grown->getRoots().end());
  return std::unique_ptr<Classifier>(std::move(forest));
}

Eigen::VectorXd RandomForest::probabilities(const Eigen::VectorXf& features) const {
  Eigen::VectorXd votes = Eigen::VectorXd::Zero(classes_);
  for (const std::int32_t root : roots_) {
    auto node = static_cast<std::size_t>(root);
    while (feature_[node] >= 0)
      node =
          static_cast<std::size_t>(features[feature_[node]] <= threshold_[node] ? left_[node] : right_[node]);
    votes[label_[node]] += 1;
  }
  return votes / static_cast<double>(roots_.size());
}

void RandomForest::save(TensorFile& file, const std::string& prefix) const {
  file.put(prefix + "forest.shape", std::vector<std::int32_t>{classes_, features_});
  file.put(prefix + "forest.roots", roots_);
  file.put(prefix + "forest.feature", feature_);
  file.put(prefix + "forest.threshold", threshold_);
  file.put(prefix + "forest.left", left_);
  file.put(prefix + "forest.right", right_);
  file.put(prefix + "forest.label", label_);
}

Result<std::unique_ptr<Classifier>> RandomForest::load(const TensorFile& file, const std::string& prefix) {
  std::unique_ptr<RandomForest> forest(new RandomForest);
  std::vector<std::int32_t> shape;
  const auto take = [](auto&& read, auto& into) -> Status {
    if (!read) return read.error();
    into = std::move(*read);
    return {};
  };
  for (const Status& status : {take(file.integers(prefix + "forest.shape"), shape),
                               take(file.integers(prefix + "forest.roots"), forest->roots_),
                               take(file.integers(prefix + "forest.feature"), forest->feature_),
                               take(file.floats(prefix + "forest.threshold"), forest->threshold_),
                               take(file.integers(prefix + "forest.left"), forest->left_),
                               take(file.integers(prefix + "forest.right"), forest->right_),
                               take(file.integers(prefix + "forest.label"), forest->label_)})
    if (!status) return status.error();

  const auto bad = [](const Message& why) {
    return fail(Errc::BadModel, Message("its forest is damaged (%1)", why));
  };
  const auto nodes = static_cast<std::int32_t>(forest->feature_.size());
  if (shape.size() != 2 || shape[0] < 2 || shape[1] < 1 || forest->roots_.empty())
    return bad(Message("no shape"));
  forest->classes_ = shape[0];
  forest->features_ = shape[1];
  const auto count = forest->feature_.size();
  if (forest->threshold_.size() != count || forest->left_.size() != count || forest->right_.size() != count ||
      forest->label_.size() != count)
    return bad(Message("its arrays differ in length"));
  for (const auto root : forest->roots_)
    if (root < 0 || root >= nodes) return bad(Message("a tree has no root"));
  for (std::int32_t node = 0; node < nodes; ++node) {
    const auto at = static_cast<std::size_t>(node);
    if (forest->label_[at] < 0 || forest->label_[at] >= shape[0]) return bad(Message("an unknown class"));
    if (forest->feature_[at] < 0) continue;
    if (forest->feature_[at] >= shape[1]) return bad(Message("an unknown feature"));
    // Children come after their parent: so a walk always ends.
    for (const auto child : {forest->left_[at], forest->right_[at]})
      if (child <= node || child >= nodes) return bad(Message("a branch leads nowhere"));
  }
  return std::unique_ptr<Classifier>(std::move(forest));
}

}  // namespace sentisound
