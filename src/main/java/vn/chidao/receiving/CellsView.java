package vn.chidao.receiving;

import java.util.List;

/**
 * The cells in which a directive is to be made known, by the organisation they belong to; those still awaited come first.
 *
 * @param groups those with the most awaited first
 */
public record CellsView(List<Group> groups) {

    public CellsView {
        groups = List.copyOf(groups);
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }

    public int asked() {
        return groups.stream().mapToInt(Group::asked).sum();
    }

    public int confirmed() {
        return groups.stream().mapToInt(Group::confirmed).sum();
    }

    public int awaited() {
        return (int) groups.stream()
                .flatMap(group -> group.cells().stream())
                .filter(CellView::isAwaited)
                .count();
    }

    /** The cells of one organisation. */
    public record Group(String unitId, String unitName, List<CellView> cells) {

        public Group {
            cells = List.copyOf(cells);
        }

        public int asked() {
            return cells.size();
        }

        public int confirmed() {
            return (int) cells.stream().filter(CellView::isConfirmed).count();
        }

        /** How many were there, of those that have confirmed. */
        public int present() {
            return cells.stream()
                    .filter(CellView::isConfirmed)
                    .mapToInt(cell -> cell.present() == null ? 0 : cell.present())
                    .sum();
        }

        public int members() {
            return cells.stream()
                    .filter(CellView::isConfirmed)
                    .mapToInt(cell -> cell.members() == null ? 0 : cell.members())
                    .sum();
        }
    }
}
