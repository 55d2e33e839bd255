' For each line of JOBS (document, target accepted, target rejected): say what is tracked and what is remarked on,
' then accept everything and store it, and reject everything and store that. What is said goes to ANSWERS.
Option Explicit

Dim answers As Object

Sub Main
  Dim files As Object, jobs As Object
  files = createUnoService("com.sun.star.ucb.SimpleFileAccess")
  jobs = createUnoService("com.sun.star.io.TextInputStream")
  jobs.setInputStream(files.openFileRead(Environ("JOBS")))
  jobs.setEncoding("UTF-8")
  answers = createUnoService("com.sun.star.io.TextOutputStream")
  answers.setOutputStream(files.openFileWrite(Environ("ANSWERS")))
  answers.setEncoding("UTF-8")
  Do While Not jobs.isEOF()
    Dim job
    job = Split(jobs.readLine(), Chr(9))
    If UBound(job) = 2 Then Work job(0), job(1), job(2)
  Loop
  answers.closeOutput()
  StarDesktop.terminate()
End Sub

Sub Work(path, accepted, rejected)
  Dim document As Object
  Say "file", path, "", "", ""
  document = Opened(path)
  Changes document
  Comments document
  Settle document, ".uno:AcceptAllTrackedChanges", accepted
  document = Opened(path)
  Settle document, ".uno:RejectAllTrackedChanges", rejected
End Sub

Function Opened(path) As Object
  Dim options(0) As New com.sun.star.beans.PropertyValue
  options(0).Name = "Hidden"
  options(0).Value = True
  Opened = StarDesktop.loadComponentFromURL(path, "_blank", 0, options())
End Function

Sub Changes(document)
  Dim all As Object, one As Object, cursor As Object
  all = document.getRedlines().createEnumeration()
  Do While all.hasMoreElements()
    one = all.nextElement()
    cursor = one.RedlineStart.getText().createTextCursorByRange(one.RedlineStart)
    cursor.gotoRange(one.RedlineEnd, True)
    Say "change", one.RedlineType, one.RedlineAuthor, Stamp(one.RedlineDateTime), cursor.getString()
  Loop
End Sub

Sub Comments(document)
  Dim all As Object, one As Object
  all = document.getTextFields().createEnumeration()
  Do While all.hasMoreElements()
    one = all.nextElement()
    If one.supportsService("com.sun.star.text.textfield.Annotation") Then
      Say "comment", "", one.Author, Stamp(one.DateTimeValue), one.Content
    End If
  Loop
End Sub

Sub Settle(document, command, target)
  Dim nothing_more()
  Dim options(0) As New com.sun.star.beans.PropertyValue
  createUnoService("com.sun.star.frame.DispatchHelper").executeDispatch( _
    document.getCurrentController().getFrame(), command, "", 0, nothing_more())
  Say "left", CStr(Unsettled(document)), "", "", ""
  options(0).Name = "FilterName"
  options(0).Value = "MS Word 2007 XML"
  document.storeToURL(target, options())
  document.close(True)
End Sub

Function Unsettled(document) As Integer
  Dim all As Object
  all = document.getRedlines().createEnumeration()
  Do While all.hasMoreElements()
    all.nextElement()
    Unsettled = Unsettled + 1
  Loop
End Function

Function Stamp(at) As String
  Stamp = Format(at.Year, "0000") & "-" & Format(at.Month, "00") & "-" & Format(at.Day, "00") & "T" & _
    Format(at.Hours, "00") & ":" & Format(at.Minutes, "00") & ":" & Format(at.Seconds, "00")
End Function

Sub Say(kind, first, second, third, fourth)
  answers.writeString(Join(Array(kind, first, second, third, fourth), Chr(31)) & Chr(30))
End Sub
