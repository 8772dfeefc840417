package vn.chidao.identity;

/** A person in a position, as choices show it. */
public record HoldingView(Holding holding, String personName, String positionName) {}
