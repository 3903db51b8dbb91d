using Clinic.Web.Hosting.Faults;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Clinic.Web.Tests.Hosting;

public sealed class TransientFaultsTests
{
    [Theory]
    [InlineData("08006")]
    [InlineData("53100")]
    [InlineData("53200")]
    [InlineData("53300")]
    [InlineData("40001")]
    [InlineData("40P01")]
    [InlineData("55P03")]
    [InlineData("57014")]
    [InlineData("57P01")]
    [InlineData("57P02")]
    [InlineData("57P03")]
    public void Fault_ThatPasses_IsTransientAlsoWithinAnother(string state) =>
        Assert.True(TransientFaults.IsTransient(new DbUpdateException("saving", Answered(state))));

    [Theory]
    [InlineData("23505")]
    [InlineData("23P01")]
    [InlineData("42501")]
    [InlineData("42P01")]
    [InlineData("22001")]
    public void Fault_OfTheRequestOrTheProgram_IsNot(string state) => Assert.False(TransientFaults.IsTransient(Answered(state)));

    [Fact]
    public void Connection_NotMadeOrGoneWithItsTransaction_IsTransient() => Assert.All(
        new Exception[] { new NpgsqlException("no answer"), new InvalidOperationException("completed") { Source = "Npgsql" } },
        fault => Assert.True(TransientFaults.IsTransient(fault)));

    [Fact]
    public void Bug_OfOurs_IsNot() => Assert.False(TransientFaults.IsTransient(new InvalidOperationException("ours")));

    private static PostgresException Answered(string state) => new("message", "ERROR", "ERROR", state);
}
