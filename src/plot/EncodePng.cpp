// By libpng itself: QImageWriter has it try every filter on every line, which takes twice as long, and these
// pictures (plain areas, few colours) come out larger for it.
#include <png.h>

#include "plot/Painters.h"

namespace sentisound {

QByteArray encodePng(const QImage& image) {
  const QImage rgb = image.convertToFormat(QImage::Format_RGB888);
  if (rgb.isNull()) return {};
  png_image header{};
  header.version = PNG_IMAGE_VERSION;
  header.width = static_cast<png_uint_32>(rgb.width());
  header.height = static_cast<png_uint_32>(rgb.height());
  header.format = PNG_FORMAT_RGB;
  header.flags = PNG_IMAGE_FLAG_FAST;
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(header);
  QByteArray bytes(static_cast<qsizetype>(size), Qt::Uninitialized);
  const auto stride = static_cast<png_int_32>(rgb.bytesPerLine());
  if (png_image_write_to_memory(&header, bytes.data(), &size, 0, rgb.constBits(), stride, nullptr) == 0)
    return {};
  bytes.truncate(static_cast<qsizetype>(size));
  bytes.squeeze();  // the most it can be is much more than it is
  return bytes;
}

}  // namespace sentisound
