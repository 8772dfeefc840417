package vn.chidao.household;

import java.util.List;

/**
 * The list of a residential area as far as somebody may read it.
 *
 * @param households those whose names are his business, or whose row he keeps
 * @param notShown how many others there are
 */
public record HouseholdList(List<HouseholdView> households, int notShown) {

    public HouseholdList {
        households = List.copyOf(households);
    }
}
