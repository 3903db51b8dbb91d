namespace Clinic.Domain.Anatomy.AreaSearch;

/// <summary>Where an area lies seen from the knot, in words.</summary>
public static class RelationName
{
    /// <summary>"Arm-pit side of the same blade" for <c>armpit_side_of_same_blade</c>.</summary>
    public static string Of(string relation) => relation switch
    {
        "armpit_side_of_same_blade" => "Arm-pit side of the same blade",
        "back_weakness" => "Weak back",
        _ => char.ToUpperInvariant(relation[0]) + relation[1..].Replace('_', ' '),
    };
}
