package vn.chidao.organization;

import java.util.List;

/**
 * What has been found.
 *
 * @param list the first of them
 * @param count how many there are in all
 */
public record Found<T>(List<T> list, int count) {

    public Found {
        list = List.copyOf(list);
    }

    public int notListed() {
        return count - list.size();
    }
}
