package vn.chidao.registration;

/** Two organisations claim the same: {@code ours} is on the sheet that was asked about, {@code theirs} on another. */
public record Overlap(Claim ours, Claim theirs, OverlapReason reason) {

    /** Whether both are registered under one directive: a proposal asks the sheets of one round only. */
    boolean isOfOneDirective() {
        return ours.directiveId().equals(theirs.directiveId());
    }
}
