package vn.chidao.household;

/** How many households an organisation helps in a residential area, and whether that is as many as it should. */
public record OrganizationHelp(String unitId, int households, HelpExtent extent) {}
