package vn.chidao.organization;

/**
 * What an organisation can be; kinds are data.
 *
 * @param id such as {@code PARTY_COMMITTEE}
 * @param collective leads as a collective, so that whoever signs does so on its behalf
 */
public record KindView(String id, String name, Sphere sphere, boolean collective) {}
