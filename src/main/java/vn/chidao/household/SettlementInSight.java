package vn.chidao.household;

import vn.chidao.organization.UnitView;

/**
 * A residential area that somebody is shown.
 *
 * @param listed whether its list has been begun
 * @param kept whether it is his to keep
 */
public record SettlementInSight(UnitView settlement, boolean listed, boolean kept) {}
