package vn.chidao.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an organisation is reached.
 *
 * @param receivesHere whether what comes from outside and is addressed to it is taken here
 */
public record Contact(
        String unitId, Road road, @Nullable String mailAddress, boolean receivesHere, List<OrganCode> codes) {

    public Contact {
        codes = List.copyOf(codes);
    }
}
