// A model's three files as one input, so that mutations meet what they are meant for: the card, the
// self-test, the header of the weights and their data, between lines "---". The length of the header, which
// the file begins with, is written here and not mutated; an input without the fourth section is a file of
// weights as it is.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>

#include "Fuzz.h"

namespace sentisound::fuzz {

struct ModelSections {
  std::string card{};
  std::string selfTest{};
  std::string weights{};
};

inline ModelSections modelSections(std::string_view input) {
  auto pieces = sections(input, 4);
  const bool whole = pieces.size() == 4;
  pieces.resize(4);
  ModelSections model{std::string(pieces[0]), std::string(pieces[1]), std::string(pieces[2])};
  if (!whole) return model;
  const auto length = static_cast<std::uint64_t>(pieces[2].size());
  std::string prefix(sizeof length, '\0');
  std::memcpy(prefix.data(), &length, sizeof length);
  model.weights = prefix + std::string(pieces[2]) + std::string(pieces[3]);
  return model;
}

inline std::string inputOf(const ModelSections& model) {
  std::uint64_t length = 0;
  std::memcpy(&length, model.weights.data(), sizeof length);
  const std::string rest = model.weights.substr(sizeof length);
  return model.card + "\n---\n" + model.selfTest + "\n---\n" + rest.substr(0, length) + "\n---\n" +
         rest.substr(length);
}

}  // namespace sentisound::fuzz
