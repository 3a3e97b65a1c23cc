#include "core/Thrown.h"

#include <new>

#include "core/Result.h"

namespace sentisound {

Error thrownError() {
  try {
    throw;
  } catch (const ErrorThrown& thrown) {
    return thrown.error;
  } catch (const std::bad_alloc&) {
    return fail(Errc::TooLarge, "there is not enough memory for it");
  } catch (const std::exception& exception) {
    return fail(Errc::Internal, Message("it failed unexpectedly: %1", exception.what()));
  } catch (...) {
    return fail(Errc::Internal, "it failed unexpectedly");
  }
}

}  // namespace sentisound
