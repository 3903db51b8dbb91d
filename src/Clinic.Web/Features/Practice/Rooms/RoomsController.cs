using Clinic.Data;
using Clinic.Data.Practice;
using Clinic.Domain;
using Clinic.Domain.Practice;
using Clinic.Web.Features.Accounts;
using Clinic.Web.Features.Shared.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Practice.Rooms;

[Authorize(Policies.Owner)]
[Route("/practice/rooms")]
public sealed class RoomsController(ClinicDbContext db) : Controller
{
    private const string List = "/practice/rooms";
    private const string Missing = "Give the room a name, such as “Room 2”";

    [HttpGet]
    public Task<IActionResult> Index(CancellationToken cancellationToken) => ListAsync(new RoomForm(), null, null, cancellationToken);

    [HttpPost]
    public async Task<IActionResult> Create(RoomForm form, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        await using var edit = await db.BeginEditAsync(cancellationToken);
        var reader = new FormReader(ModelState);
        var name = reader.Text(nameof(form.Name), form.Name, TreatmentRoom.NameMaxLength, Missing);
        if (reader.IsFine && await IsTakenAsync(name, null, cancellationToken))
        {
            reader.Wrong(nameof(form.Name), "There is a room of that name already");
        }

        if (!reader.IsFine)
        {
            return await ListAsync(form, null, null, cancellationToken);
        }

        db.TreatmentRooms.Add(new TreatmentRoom { Name = name, DisplayOrder = await db.TreatmentRooms.CountAsync(cancellationToken) + 1 });
        await db.SaveChangesAsync(cancellationToken);
        await edit.CommitAsync(cancellationToken);
        return LocalRedirect(List);
    }

    [HttpPost("{id}")]
    public async Task<IActionResult> Update([FromRoute] Id<TreatmentRoom> id, RoomForm form, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        await using var edit = await db.BeginEditAsync(cancellationToken);
        if (await FindAsync(id, cancellationToken) is not { } room)
        {
            return NotFound();
        }

        // Its field lies in its own row, which says itself what is wrong.
        var reader = new FormReader(ModelState, "");
        var name = reader.Text(room.Id.ToString(), form.Name, TreatmentRoom.NameMaxLength, Missing);
        if (reader.IsFine && await IsTakenAsync(name, id, cancellationToken))
        {
            reader.Wrong(room.Id.ToString(), "There is a room of that name already");
        }

        if (!reader.IsFine)
        {
            var wrong = ModelState[room.Id.ToString()]!.Errors[0].ErrorMessage;
            ModelState.Clear();
            ModelState.AddModelError($"room-{room.Id}", wrong);
            return await ListAsync(new RoomForm(), id, form.Name, cancellationToken);
        }

        room.Name = name;
        await db.SaveChangesAsync(cancellationToken);
        await edit.CommitAsync(cancellationToken);
        return LocalRedirect(List);
    }

    /// <summary>Gives the room no more, or again. Visits that are booked in it stay.</summary>
    [HttpPost("{id}/use")]
    public async Task<IActionResult> Use([FromRoute] Id<TreatmentRoom> id, bool isInUse, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } room)
        {
            return NotFound();
        }

        room.IsInUse = isInUse;
        await db.SaveChangesAsync(cancellationToken);
        return LocalRedirect(List);
    }

    [HttpPost("{id}/order")]
    public async Task<IActionResult> Order([FromRoute] Id<TreatmentRoom> id, string? to, CancellationToken cancellationToken)
    {
        await using var edit = await db.BeginEditAsync(cancellationToken);
        var rooms = await db.TreatmentRooms.OrderBy(room => room.DisplayOrder).ThenBy(room => room.Name).ToListAsync(cancellationToken);
        if (rooms.Find(room => room.Id == id) is not { } moved)
        {
            return NotFound();
        }

        ListOrder.Move(rooms, moved, to, (room, place) => room.DisplayOrder = place);
        await db.SaveChangesAsync(cancellationToken);
        await edit.CommitAsync(cancellationToken);
        return LocalRedirect(List);
    }

    private Task<TreatmentRoom?> FindAsync(Id<TreatmentRoom> id, CancellationToken cancellationToken) =>
        db.TreatmentRooms.SingleOrDefaultAsync(room => room.Id == id, cancellationToken);

    private Task<bool> IsTakenAsync(string name, Id<TreatmentRoom>? own, CancellationToken cancellationToken) =>
        db.TreatmentRooms.AnyAsync(room => room.Name == name && room.Id != own, cancellationToken);

    private async Task<IActionResult> ListAsync(RoomForm form, Id<TreatmentRoom>? refused, string? typed, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        var rooms = await db.TreatmentRooms.AsNoTracking().OrderBy(room => room.DisplayOrder).ThenBy(room => room.Name).ToListAsync(cancellationToken);
        return View("Index", new RoomsPage(
            [.. rooms.Select(room => new RoomRow(
                room.Id,
                room.Name,
                room.IsInUse,
                room.Id == refused ? typed : room.Name,
                room.Id == refused ? ModelState[$"room-{room.Id}"]?.Errors[0].ErrorMessage : null))],
            form));
    }
}
