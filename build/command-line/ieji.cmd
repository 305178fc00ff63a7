@echo off
rem The command line of Ieji on its own Node, on the same core as the window.
setlocal
chcp 65001 >nul
"%~dp0node.exe" "%~dp0..\resources\app.asar.unpacked\dist\core\ieji.js" %*
exit /b %ERRORLEVEL%
