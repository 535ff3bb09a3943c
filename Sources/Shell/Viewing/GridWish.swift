import Workspace

/// What a key in a grid asks of the world around it.
enum GridWish {
  /// To go back to the prompt.
  case leave
  /// To show the rows of the same view under another filter or order.
  case look(OpenView)
  /// To begin to edit a cell, if it is one that can be.
  case edit
  /// To set a cell.
  case set(String)
  /// To take the last step back.
  case undo
  /// To take it again.
  case redo
  /// To say why the cursor's cell is what it is.
  case explain
  /// To go to a row by its key.
  case find(String)
  /// To stop the program, as Ctrl-Z does.
  case suspend
  /// To draw everything anew.
  case redraw
}
