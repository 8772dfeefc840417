package vn.chidao.household;

/** How many households an organisation helps in a residential area, against how many it should (S3.II.1.2: 01–03). */
public enum HelpExtent {
    BELOW,
    WITHIN,
    ABOVE
}
