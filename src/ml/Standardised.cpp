#include "ml/Standardised.h"

namespace sentisound {

void Standardised::save(TensorFile& file, const std::string& prefix) const {
  scaler_.save(file, prefix);
  inner_->save(file, prefix);
}

Result<std::unique_ptr<Classifier>> Standardised::load(const TensorFile& file, const std::string& prefix,
                                                       Result<std::unique_ptr<Classifier>> inner) {
  if (!inner) return inner.error();
  auto scaler = StandardScaler::load(file, prefix);
  if (!scaler) return scaler.error();
  if (scaler->mean.size() != (*inner)->featureCount())
    return fail(Errc::BadModel, "its scaler and its weights differ in size");
  return std::unique_ptr<Classifier>(std::make_unique<Standardised>(std::move(*scaler), std::move(*inner)));
}

}  // namespace sentisound
