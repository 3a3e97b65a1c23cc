// How the columns of a table share its width.
#pragma once

class QTableView;

namespace sentisound {

/// The column takes the width that the others leave, so that its texts are not cut beside empty space, and
/// never less than `least` pixels: then the table scrolls. The table has its model.
void fillWithColumn(QTableView& table, int column, int least);

}  // namespace sentisound
