#include "core/Thrown.h"

#include <new>
#include <string>

namespace sentisound {

Error thrownError() {
  try {
    throw;
  } catch (const ErrorThrown& thrown) {
    return thrown.error;
  } catch (const std::bad_alloc&) {
    return {.code = Errc::TooLarge, .detail = "there is not enough memory for it"};
  } catch (const std::exception& exception) {
    return {.code = Errc::Internal, .detail = std::string("it failed unexpectedly: ") + exception.what()};
  } catch (...) {
    return {.code = Errc::Internal, .detail = "it failed unexpectedly"};
  }
}

}  // namespace sentisound
