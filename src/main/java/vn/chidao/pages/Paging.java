package vn.chidao.pages;

import java.util.List;
import org.springframework.ui.Model;

/**
 * The page of a list that is shown: the one that was asked for, else the nearest there is.
 *
 * @param page from 0
 * @param pages how many there are, at least one
 * @param size how many rows a page has
 */
public record Paging(int page, int pages, int size) {

    /** @param count of how many rows */
    public static Paging of(int asked, int count, int size) {
        int pages = Math.max(1, (count + size - 1) / size);
        return new Paging(Math.max(0, Math.min(asked, pages - 1)), pages, size);
    }

    /** How many rows stand before it. */
    public int skip() {
        return page * size;
    }

    /** The rows on it. */
    public <T> List<T> on(List<T> rows) {
        return rows.subList(Math.min(rows.size(), skip()), Math.min(rows.size(), skip() + size));
    }

    /** As {@code page} and {@code pages}, for the links to the others. */
    public void show(Model model) {
        model.addAttribute("page", page);
        model.addAttribute("pages", pages);
    }
}
