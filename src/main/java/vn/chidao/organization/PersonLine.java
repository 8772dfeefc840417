package vn.chidao.organization;

import java.util.List;

/** A person in a list, with the positions held today as people call them. */
public record PersonLine(String id, String name, List<HoldingView> holdings) {

    public PersonLine {
        holdings = List.copyOf(holdings);
    }
}
